"use client";

import { useState } from "react";
import { ActionForm } from "@/components/account/action-form";
import { PublicFrame } from "@/components/account/public-frame";
import { requestDone } from "@/components/api/request-json";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

/** Ends mails about alerts for whoever holds such a mail. @param token empty where the address has none */
export function UnsubscribeScreen({ token }: { readonly token: string }) {
  const [isDone, setDone] = useState(false);
  const stop = async () => {
    await requestDone(`/alert-mail-subscription?token=${encodeURIComponent(token)}`, { method: "POST" });
    setDone(true);
  };
  const footer = <TextLink href="/settings/notifications">Sign in and choose what you get</TextLink>;
  return (
    <PublicFrame title="Stop alert mails" footer={footer}>
      {isDone ? (
        <Notice tone="good" title="You get no more alert mails" isLive>
          You still find every alert on the Alerts page. You can turn the mails on again in the settings.
        </Notice>
      ) : token === "" ? (
        <Notice tone="bad">Open this page with the link in an alert mail.</Notice>
      ) : (
        <ActionForm submitLabel="Stop these mails" onSubmit={stop}>
          {() => (
            <p className="text-base text-ink-soft">
              You will get no more mails about alerts of this organisation. You still get e-mails about your account.
            </p>
          )}
        </ActionForm>
      )}
    </PublicFrame>
  );
}
