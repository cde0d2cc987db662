"use client";

import { useState } from "react";
import { ActionForm } from "@/components/account/action-form";
import { AddressField } from "@/components/account/address-field";
import { requestDone } from "@/components/api/request-json";
import { Notice } from "@/components/ui/notice";

interface MailRequestFormProps {
  /** What of the API sends the mail. */
  readonly path: "/password-resets" | "/sign-in-links" | "/sign-up-links";
  readonly submitLabel: string;
}

/** Asks for a mail to an address; says the same whether there is an account or not. */
export function MailRequestForm({ path, submitLabel }: MailRequestFormProps) {
  const [address, setAddress] = useState<string | null>(null);
  if (address !== null)
    return (
      <Notice tone="good" title="Check your e-mail" isLive>
        {path === "/sign-up-links"
          ? `We sent an e-mail to ${address}. Open its link within one hour to continue.`
          : `If there is an account for ${address}, an e-mail with a link is on its way. Where no mail server is set up, the owner of your organisation finds it in the outbox.`}
      </Notice>
    );
  const ask = async (text: (name: string) => string) => {
    await requestDone(path, { method: "POST", body: { email: text("email") } });
    setAddress(text("email"));
  };
  return (
    <ActionForm submitLabel={submitLabel} onSubmit={ask}>
      {(problemOf) => <AddressField error={problemOf("email")} />}
    </ActionForm>
  );
}
