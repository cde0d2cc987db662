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
    <PublicFrame title="Stop mails about alerts" footer={footer}>
      {isDone ? (
        <Notice tone="good" title="You get no more mails about alerts" isLive>
          Alerts still stand on the page of alerts. You can turn mails on again in the settings.
        </Notice>
      ) : token === "" ? (
        <Notice tone="bad">Open this page by the link of a mail.</Notice>
      ) : (
        <ActionForm submitLabel="Stop these mails" onSubmit={stop}>
          {() => (
            <p className="text-base text-ink-soft">
              Nobody will write to you about alerts of this organisation any more. Letters about your account still
              come.
            </p>
          )}
        </ActionForm>
      )}
    </PublicFrame>
  );
}
