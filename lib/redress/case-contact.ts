import { findAnalyticsNotice } from "@/lib/calls/analytics-notice";
import { findContactCard } from "@/lib/calls/call-info";
import { parseReason } from "@/lib/calls/reason-header";

/** Whom a refusal names, exactly as its headers have it; whatever could do harm when it is opened is left out. */
export interface CaseContact {
  /** What named it: the notice of a 603+ (ATIS-1000099), or the signed card of a 608 (RFC 8688). */
  readonly via: "603+" | "608";
  /** Https only; null where there is none. */
  readonly url: string | null;
  readonly tel: string | null;
  readonly email: string | null;
  /** What to quote when asking. */
  readonly id: string | null;
  /** Network that blocked (RFC 8606). */
  readonly location: string | null;
  /** Whether the notice follows the standard to the letter; null for a card. */
  readonly isConformant: boolean | null;
}

/** Reads whom to ask out of the headers of a refusal; null where they name no way to reach anybody. */
export function caseContact(headers: {
  readonly reason: string | null;
  readonly callInfo: string | null;
}): CaseContact | null {
  const notice = findAnalyticsNotice(parseReason(headers.reason));
  if (notice !== null && (notice.url ?? notice.tel ?? notice.email) !== null) {
    const { url, tel, email, id, location, conformant } = notice;
    return { via: "603+", url, tel, email, id, location, isConformant: conformant };
  }
  const card = findContactCard(headers.callInfo);
  if (card === null) return null;
  return { via: "608", url: card, tel: null, email: null, id: null, location: null, isConformant: null };
}

const KEY_MAX = 200;

/**
 * Who it is, for telling one blocker from another: the address without what differs by call (query, fragment, access
 * data), else the mailbox, else the number.
 */
export function blockerKey({ url, email, tel }: CaseContact): string {
  const key = (url === null ? null : addressKey(url)) ?? email?.toLowerCase() ?? tel?.replace(/[^\d+]/g, "") ?? "";
  return key.slice(0, KEY_MAX);
}

/** `host/path` of an address; null when it is none. */
function addressKey(url: string): string | null {
  const parts = /^https:\/\/(?:[^/?#@]*@)?([^/?#]+)([^?#]*)/i.exec(url);
  const host = parts?.[1];
  if (host === undefined) return null;
  return `${host.toLowerCase()}${(parts?.[2] ?? "").replace(/\/+$/, "")}`;
}

/** A number that may be dialled and a mailbox that may be written to; anything else is shown as text and leads nowhere. */
const DIALABLE = /^\+[\d\-.() ]{7,24}$/;
const MAILBOX = /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

/** The link that begins a call to it; null where the text is no number. */
export function telLink(tel: string | null): string | null {
  return tel !== null && DIALABLE.test(tel) ? `tel:${tel.replace(/[^\d+]/g, "")}` : null;
}

/** The link that begins a letter to it; null where the text is no mailbox. */
export function mailLink(email: string | null, letter: { readonly subject: string; readonly body: string }) {
  if (email === null || !MAILBOX.test(email)) return null;
  const query = `subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(letter.body.slice(0, BODY_MAX))}`;
  return `mailto:${encodeURIComponent(email).replace("%40", "@")}?${query}`;
}

/** Longer addresses are cut off by some mail programs. */
const BODY_MAX = 1_500;
