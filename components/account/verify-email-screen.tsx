"use client";

import { useState } from "react";
import { ActionForm } from "@/components/account/action-form";
import { useLinkSecret } from "@/components/account/link-secret";
import { PublicFrame } from "@/components/account/public-frame";
import { requestDone } from "@/components/api/request-json";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

/** Confirms an address by the link of a mail. */
export function VerifyEmailScreen() {
  const link = useLinkSecret();
  const [isDone, setDone] = useState(false);
  const confirm = async () => {
    const body = { secret: link?.secret, isNew: link?.isChange };
    await requestDone("/email-confirmations", { method: "POST", body });
    setDone(true);
  };
  const footer = <TextLink href="/">Go to Ringworthy</TextLink>;
  return (
    <PublicFrame title="Confirm your address" footer={footer}>
      {isDone ? (
        <Notice tone="good" title="Your address is confirmed" isLive />
      ) : link ? (
        <ActionForm submitLabel="Confirm" onSubmit={confirm}>
          {() => (
            <p className="text-base text-ink-soft">
              {link.isChange
                ? "From now on you sign in with this address."
                : "This confirms that e-mails to it reach you."}
            </p>
          )}
        </ActionForm>
      ) : (
        <Notice tone="bad">Open this page with the link in the e-mail.</Notice>
      )}
    </PublicFrame>
  );
}
