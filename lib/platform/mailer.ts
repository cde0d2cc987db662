import { createTransport } from "nodemailer";
import { z } from "zod";
import { env } from "@/lib/platform/env";

/** One message to one address. */
export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /**
   * The same for every attempt to send this message, and no other's: a mail server that knows it drops the message as a
   * repetition. A mail whose link has got another secret is another message.
   */
  readonly idempotencyKey: string;
  /** Key of the earlier message that this one answers; none when it begins a thread. */
  readonly inReplyTo?: string | null;
  /** Address that ends such mails when a mail program posts to it (RFC 8058); none for mails about an account. */
  readonly unsubscribeUrl?: string | null;
}

/** Thrown where the server refuses a message, or its recipient, for good: trying again is of no use. */
export class MailRefusedError extends Error {}

/** Whether a mail server is configured; without one, mails are kept and can be read in the outbox page. */
export function canSendMail(): boolean {
  return env().SMTP_URL !== undefined;
}

const TIMEOUT_MS = 20_000;

/**
 * Connects to the mail server and signs in, without sending anything.
 * @throws Error when none is configured, or when it does not answer or refuses the name and password
 */
export async function verifyMailServer(): Promise<void> {
  const transport = openTransport();
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}

/**
 * Hands a message to the mail server.
 * @throws MailRefusedError when the server refuses the message for good
 * @throws Error when none is configured, or when the server does not take the message now
 */
export async function sendMail(mail: OutgoingMail): Promise<void> {
  const transport = openTransport();
  try {
    await transport.sendMail({
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: messageId(mail.idempotencyKey),
      ...(mail.inReplyTo == null
        ? {}
        : { inReplyTo: messageId(mail.inReplyTo), references: messageId(mail.inReplyTo) }),
      headers: { "Auto-Submitted": "auto-generated", ...unsubscribeHeaders(mail.unsubscribeUrl) },
    });
  } catch (error) {
    throw refusalOf(error) ?? error;
  } finally {
    transport.close();
  }
}

function unsubscribeHeaders(url: string | null | undefined): Readonly<Record<string, string>> {
  return url == null ? {} : { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/** What the server said of the sender, the recipient or the message itself; nothing else is about this mail alone. */
const Refusal = z.object({ code: z.enum(["EENVELOPE", "EMESSAGE"]), responseCode: z.int(), response: z.string() });
/** "Transient Negative" and "Permanent Negative" replies (RFC 5321 section 4.2.1). */
const PERMANENT = 500;

function refusalOf(error: unknown): MailRefusedError | null {
  const refusal = Refusal.safeParse(error);
  return refusal.success && refusal.data.responseCode >= PERMANENT
    ? new MailRefusedError(refusal.data.response, { cause: error })
    : null;
}

function messageId(idempotencyKey: string): string {
  return `<${idempotencyKey.replace(/[^A-Za-z0-9.-]/g, ".")}@${new URL(env().appUrl).hostname}>`;
}

function openTransport() {
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL === undefined) throw new Error("SMTP_URL is not set");
  return createTransport(
    { url: SMTP_URL, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
    { from: MAIL_FROM },
  );
}
