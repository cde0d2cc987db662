"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { RefusalNotice } from "@/components/account/refusal-notice";
import { ApiError } from "@/components/api/request-json";
import { useOrganizationChange } from "@/components/settings/organization-settings.query";
import { Button } from "@/components/ui/button";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { OrganizationForm as Form } from "@/lib/present/account/organization-page";

/** Changes what an organisation is called and where it lives. */
export function OrganizationForm({ form }: { readonly form: Form }) {
  const change = useOrganizationChange();
  const router = useRouter();
  const toast = useToast();
  const problems = change.error instanceof ApiError ? (change.error.problem?.errors ?? []) : [];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? "");
    change.mutate(
      {
        name: text("name"),
        timeZone: text("timeZone"),
        country: text("country"),
        shown: form.kept,
      },
      {
        onSuccess: () => {
          toast("Saved", "It holds for everybody in the organisation.");
          router.refresh();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className="flex max-w-120 flex-col gap-4">
      <TextField
        label="Name"
        name="name"
        required
        maxLength={100}
        autoComplete="organization"
        defaultValue={form.name}
        error={problems.find(({ path }) => path === "name")?.message ?? null}
      />
      <NativeSelect
        label="Time zone"
        name="timeZone"
        choices={form.timeZones}
        defaultValue={form.timeZone}
        description="Days on every page are days of this zone. Calls are kept in UTC, so nothing is lost by a change."
      />
      <NativeSelect
        label="Country"
        name="country"
        choices={form.countries}
        defaultValue={form.country}
        description="Numbers without a country code are read as numbers of it, from the next import on."
      />
      {change.error === null || problems.length > 0 ? null : (
        <RefusalNotice refusal={change.error instanceof ApiError ? change.error : new ApiError(0, null)} />
      )}
      <Button type="submit" variant="primary" className="self-start" isPending={change.isPending}>
        Save
      </Button>
    </form>
  );
}
