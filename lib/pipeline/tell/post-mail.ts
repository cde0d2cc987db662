import { oneTimeHash } from "@/lib/account/credential/one-time-secret.gateway";
import { log } from "@/lib/platform/log";
import { MailRefusedError, type OutgoingMail, sendMail } from "@/lib/platform/mailer";

/**
 * Hands a mail to the mail server.
 * @param once what no other mail has: the secret of its link, or the id of its job where it has no link
 * @returns what the server says when it refuses the mail for good, which is logged; null when it takes it
 * @throws Error when it does not take it now
 */
export async function postMail(mail: Omit<OutgoingMail, "idempotencyKey">, once: string): Promise<string | null> {
  try {
    await sendMail({ ...mail, idempotencyKey: `letter-${oneTimeHash(once)}` });
    return null;
  } catch (error) {
    if (!(error instanceof MailRefusedError)) throw error;
    log.warn({ err: error, subject: mail.subject }, "a mail was refused for good");
    return error.message;
  }
}
