import type { Delivery } from "@/lib/present/delivery/delivery.schema";
import { formatThings, formatTime } from "@/lib/present/format";
import { visibleText } from "@/lib/present/visible-text";

/** A mail of the outbox. */
export interface MailPreview {
  readonly id: string;
  readonly subject: string;
  readonly recipient: string;
  readonly status: { readonly label: string; readonly tone: "neutral" | "accent" | "good" | "watch" | "bad" };
  /** What became of it, in a sentence. */
  readonly fate: string;
  readonly createdAt: string;
  readonly text: string;
  /** A whole document to be shown in a frame: it runs and fetches nothing, and its links open in a new tab. */
  readonly document: string;
}

const STATUSES: Readonly<Record<Delivery["status"], MailPreview["status"]>> = {
  queued: { label: "Waiting", tone: "accent" },
  sending: { label: "Sending", tone: "accent" },
  sent: { label: "Sent", tone: "good" },
  kept: { label: "Kept here", tone: "neutral" },
  failed: { label: "Failed", tone: "bad" },
  withdrawn: { label: "Taken back", tone: "neutral" },
};
/**
 * Stands before the mail, so that nothing in the mail can come before it: nothing is fetched or run, and links open in a
 * new tab. What a document says of its type and head a second time, browsers pass over (WHATWG HTML section 13.2.6.4).
 */
const FRONT = [
  "<!doctype html>",
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
  '<base target="_blank">',
].join("");

/** Prepares a mail for the outbox. @param timeZone IANA name of the zone whose hours these are */
export function mailPreview(delivery: Delivery, timeZone: string): MailPreview {
  return {
    id: delivery.id,
    subject: visibleText(delivery.subject),
    recipient: visibleText(delivery.recipient),
    status: STATUSES[delivery.status],
    fate: fate(delivery, timeZone),
    createdAt: formatTime(delivery.createdAt, timeZone),
    text: visibleText(delivery.text),
    document: mailDocument(delivery.html, undefined),
  };
}

/**
 * A mail's HTML as a document for a frame: see {@link MailPreview}.
 * @param nonce of the page around it, whose policy holds in the frame too; without one the mail's style sheet is left out
 */
export function mailDocument(html: string, nonce: string | undefined): string {
  const styled =
    nonce === undefined
      ? html.replaceAll(/<style>.*?<\/style>/gs, "")
      : html.replaceAll("<style>", `<style nonce="${nonce}">`);
  return `${FRONT}${styled}`;
}

function fate({ status, attempts, lastError, sentAt }: Delivery, timeZone: string): string {
  const why = lastError === null ? "" : ` The last answer was: ${visibleText(lastError)}`;
  switch (status) {
    case "sent":
      return sentAt === null ? "Sent." : `Sent on ${formatTime(sentAt, timeZone)}.`;
    case "kept":
      return "Not sent, because no mail server is configured.";
    case "failed":
      return `Given up after ${tries(attempts)}.${why}`;
    case "withdrawn":
      return `Not sent. ${visibleText(lastError ?? "")}`.trim();
    default:
      return attempts === 0 ? "Waits to be sent." : `Will be tried again after ${tries(attempts)}.${why}`;
  }
}

function tries(attempts: number): string {
  return formatThings(attempts, "try", "tries");
}
