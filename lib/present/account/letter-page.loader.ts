import { canSendMail } from "@/lib/platform/mailer";

/** Loads whether letters leave this machine; otherwise they wait in the outbox. */
export function loadLetterPage(): { readonly hasMailServer: boolean } {
  return { hasMailServer: canSendMail() };
}
