import { canSendMail } from "@/lib/platform/mailer";

/** Loads whether mails leave this machine; otherwise they wait in the outbox. */
export function loadMailRequestPage(): { readonly hasMailServer: boolean } {
  return { hasMailServer: canSendMail() };
}
