"use client";

import { type FormEvent, useState } from "react";
import { CodeField } from "@/components/account/code-field";
import { LetterRequestForm } from "@/components/account/letter-request-form";
import { useLinkSecret } from "@/components/account/link-secret";
import { PublicFrame } from "@/components/account/public-frame";
import { signInByLink } from "@/components/account/session.query";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";

/** Asks for a letter when it is opened by itself; signs in when it is opened by the letter's link. */
export function SignInLinkScreen() {
  const link = useLinkSecret();
  return (
    <PublicFrame
      title="Sign in by mail"
      note={link ? undefined : "We send a link to your address that signs you in, once."}
      footer={<TextLink href="/sign-in">Back to sign-in</TextLink>}
    >
      {link ? (
        <LinkForm secret={link.secret} />
      ) : (
        <LetterRequestForm path="/sign-in-links" submitLabel="Send the link" />
      )}
    </PublicFrame>
  );
}

/** A press of a button, and not the opening of the page, uses the link up: programs that look at mails open links too. */
function LinkForm({ secret }: { readonly secret: string }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [wantsCode, setWantsCode] = useState(false);
  const [isPending, setPending] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code") ?? "");
    setPending(true);
    const outcome = await signInByLink(secret, code);
    if (outcome.refusal === null) return location.assign("/");
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
      {wantsCode ? <CodeField /> : null}
      <SubmitButton variant="primary" isPending={isPending}>
        Sign in
      </SubmitButton>
    </form>
  );
}
