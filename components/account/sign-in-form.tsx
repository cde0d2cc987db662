"use client";

import { type FormEvent, useState } from "react";
import { CodeField } from "@/components/account/code-field";
import { signIn } from "@/components/account/session.query";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

interface SignInFormProps {
  /** Where to go afterwards. */
  readonly landing: string;
  /** What to say at first: why an attempt at a provider failed. */
  readonly refusal: string | null;
}

/** Asks for address and password, and for a code where the account has a second factor. */
export function SignInForm({ landing, refusal: first }: SignInFormProps) {
  const [refusal, setRefusal] = useState(first);
  const [wantsCode, setWantsCode] = useState(false);
  const [isPending, setPending] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    setPending(true);
    const outcome = await signIn(text("email"), text("password"), text("code"));
    if (outcome.refusal === null) return location.assign(landing);
    setWantsCode(wantsCode || outcome.wantsCode);
    setRefusal(outcome.refusal);
    setPending(false);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {refusal === null ? null : (
        <Notice tone={wantsCode ? "neutral" : "bad"} isLive>
          {refusal}
        </Notice>
      )}
      <TextField label="E-mail address" name="email" type="email" autoComplete="username" required />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      {wantsCode ? <CodeField /> : null}
      <SubmitButton variant="primary" isPending={isPending}>
        Sign in
      </SubmitButton>
    </form>
  );
}
