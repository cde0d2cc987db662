"use client";

import { type FormEvent, useState } from "react";
import { useMakeApiKey } from "@/components/settings/api-keys.query";
import { FreshKey } from "@/components/settings/fresh-key";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Dialog } from "@/components/ui/dialog";
import { NativeSelect } from "@/components/ui/native-select";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { API_SCOPES, DEFAULT_API_SCOPES } from "@/lib/account/api-key/api-scope";
import { DAY_MS } from "@/lib/base/time-units";
import { SCOPE_WORDS } from "@/lib/present/settings/scope-words";

const LIVES = [
  { value: "", label: "Never expires" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "One year" },
];

interface NewKeyDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Makes an API key and shows it, this once. */
export function NewKeyDialog({ isOpen, onOpenChange }: NewKeyDialogProps) {
  const making = useMakeApiKey();
  const change = (open: boolean) => {
    if (!open) making.reset();
    onOpenChange(open);
  };
  return making.data === undefined ? (
    <Dialog
      isOpen={isOpen}
      onOpenChange={change}
      title="New API key"
      description="A program sends it with each request."
    >
      <KeyForm
        isPending={making.isPending}
        failure={making.error?.message ?? null}
        onMake={(wish) => making.mutate(wish)}
      />
    </Dialog>
  ) : (
    <FreshKey isOpen={isOpen} onOpenChange={change} name={making.data.name} value={making.data.key} />
  );
}

interface KeyFormProps {
  readonly isPending: boolean;
  readonly failure: string | null;
  readonly onMake: (wish: { name: string; scopes: string[]; expiresAt: string | null }) => void;
}

function KeyForm({ isPending, failure, onMake }: KeyFormProps) {
  const [hasScope, setHasScope] = useState(true);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const scopes = form.getAll("scope").map(String);
    setHasScope(scopes.length > 0);
    if (scopes.length > 0)
      onMake({ name: String(form.get("name")), scopes, expiresAt: endOf(String(form.get("days"))) });
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      <TextField label="Name" name="name" required maxLength={100} placeholder="Nightly export of the dialler" />
      <fieldset className="flex flex-col gap-2.5">
        <legend className="mb-1.5 text-sm font-medium text-ink">It may</legend>
        {API_SCOPES.map((scope) => (
          <CheckboxField
            key={scope}
            name="scope"
            value={scope}
            defaultChecked={DEFAULT_API_SCOPES.includes(scope)}
            label={SCOPE_WORDS[scope].label}
            description={SCOPE_WORDS[scope].meaning}
          />
        ))}
      </fieldset>
      <NativeSelect label="Expires after" name="days" choices={LIVES} />
      {hasScope ? null : (
        <Notice tone="bad" isLive>
          Choose at least one thing that the key may do.
        </Notice>
      )}
      {failure === null ? null : (
        <Notice tone="bad" isLive>
          {failure}
        </Notice>
      )}
      <Button type="submit" variant="primary" className="self-end" isPending={isPending}>
        Make key
      </Button>
    </form>
  );
}

function endOf(days: string): string | null {
  return days === "" ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString();
}
