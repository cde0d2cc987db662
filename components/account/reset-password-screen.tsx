"use client";

import { useState } from "react";
import { ActionForm } from "@/components/account/action-form";
import { useLinkSecret } from "@/components/account/link-secret";
import { MailRequestForm } from "@/components/account/mail-request-form";
import { NewPasswordField } from "@/components/account/new-password-field";
import { NoMailNotice } from "@/components/account/no-mail-notice";
import { PublicFrame } from "@/components/account/public-frame";
import { requestDone } from "@/components/api/request-json";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

/** Asks for a mail when it is opened by itself, and for a new password when it is opened by the mail's link. */
export function ResetPasswordScreen({ hasMailServer }: { readonly hasMailServer: boolean }) {
  const link = useLinkSecret();
  const [isDone, setDone] = useState(false);
  const reset = async (text: (name: string) => string) => {
    const body = { secret: link?.secret, password: text("password") };
    await requestDone("/password-resets/confirmation", { method: "POST", body });
    setDone(true);
  };
  const note = link ? "This signs you out everywhere." : "We send you a link to choose a new one.";
  return (
    <PublicFrame title="Set a new password" note={note} footer={<TextLink href="/sign-in">Back to sign-in</TextLink>}>
      {isDone ? (
        <Notice tone="good" title="Your password is set" isLive>
          <TextLink href="/sign-in">Sign in with it</TextLink>
        </Notice>
      ) : link ? (
        <ActionForm submitLabel="Set password" onSubmit={reset}>
          {(problemOf) => <NewPasswordField error={problemOf("password")} />}
        </ActionForm>
      ) : (
        <>
          {hasMailServer ? null : <NoMailNotice />}
          <MailRequestForm path="/password-resets" submitLabel="Send the link" />
        </>
      )}
    </PublicFrame>
  );
}
