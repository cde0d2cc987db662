"use client";

import { type FormEvent, useState } from "react";
import { AddressField } from "@/components/account/address-field";
import { PlaceFields } from "@/components/account/place-fields";
import { signIn } from "@/components/account/session.query";
import { type SignUpFields, signUp } from "@/components/account/sign-up.query";
import { ApiError } from "@/components/api/request-json";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { PlaceChoices } from "@/lib/present/shell/places";

interface SignUpFormProps extends PlaceChoices {
  /** Of the mail by whose link the page was opened; null where no mail came first. */
  readonly secret: string | null;
}

/** Asks for what it takes to begin: an account, and the organisation whose calls will be looked at. */
export function SignUpForm({ secret, ...places }: SignUpFormProps) {
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [isPending, setPending] = useState(false);
  const problemOf = (field: string) => refusal?.problem?.errors?.find(({ path }) => path === field)?.message ?? null;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = fieldsOf(new FormData(event.currentTarget));
    setPending(true);
    try {
      const { email, ...rest } = fields;
      const address = await signUp(secret === null ? fields : { ...rest, secret });
      const { refusal: refused } = await signIn(address, fields.password);
      location.assign(refused === null ? "/imports" : "/sign-in");
    } catch (error) {
      setRefusal(error instanceof ApiError ? error : new ApiError(0, null));
      setPending(false);
    }
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {refusal !== null && (refusal.problem?.errors ?? []).length === 0 ? (
        <Notice tone="bad" isLive>
          {refusal.message}
        </Notice>
      ) : null}
      {secret === null ? <AddressField error={problemOf("email")} /> : null}
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        description="At least 8 characters. Long beats complicated."
        minLength={8}
        required
        error={problemOf("password")}
      />
      <TextField
        label="Organisation"
        name="organizationName"
        autoComplete="organization"
        required
        error={problemOf("organizationName")}
      />
      <PlaceFields {...places} />
      <SubmitButton variant="primary" isPending={isPending}>
        Create account
      </SubmitButton>
    </form>
  );
}

function fieldsOf(form: FormData) {
  const text = (name: keyof SignUpFields) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    email: text("email"),
    password: text("password"),
    organizationName: text("organizationName"),
    timeZone: text("timeZone"),
    country: text("country"),
  };
}
