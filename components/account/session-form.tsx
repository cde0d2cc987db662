"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { CodeField } from "@/components/account/code-field";
import type { SignInOutcome } from "@/components/account/session.query";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

interface SessionFormProps {
  /** Tries to sign in with what was entered. */
  readonly onSubmit: (text: (name: string) => string) => Promise<SignInOutcome>;
  /** Where to go afterwards. */
  readonly landing: string;
  /** What to say at first; null for nothing. */
  readonly refusal?: string | null;
  /** The fields above that of the code. */
  readonly children?: ReactNode;
}

/** Signs somebody in, and asks for a code where the account has a second factor. */
export function SessionForm({ onSubmit, landing, refusal: first = null, children }: SessionFormProps) {
  const [refusal, setRefusal] = useState(first);
  const [wantsCode, setWantsCode] = useState(false);
  const [isPending, setPending] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const outcome = await onSubmit((name) => String(form.get(name) ?? ""));
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
      {children}
      {wantsCode ? <CodeField /> : null}
      <SubmitButton variant="primary" isPending={isPending}>
        Sign in
      </SubmitButton>
    </form>
  );
}
