"use client";

import { type FormEvent, useState } from "react";
import { signIn } from "@/components/account/session.query";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

/** Asks for address and password. @param landing where to go afterwards */
export function SignInForm({ landing }: { readonly landing: string }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const refused = await signIn(String(form.get("email")), String(form.get("password")));
    if (refused === null) return location.assign(landing);
    setRefusal(refused);
    setPending(false);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {refusal === null ? null : (
        <Notice tone="bad" isLive>
          {refusal}
        </Notice>
      )}
      <TextField label="E-mail address" name="email" type="email" autoComplete="username" required />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      <SubmitButton variant="primary" isPending={isPending}>
        Sign in
      </SubmitButton>
    </form>
  );
}
