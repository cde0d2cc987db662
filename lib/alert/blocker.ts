import { findAnalyticsNotice } from "@/lib/calls/analytics-notice";
import { findContactCard } from "@/lib/calls/call-info";
import { parseReason } from "@/lib/calls/reason-header";

/** Whom a refusal names as the one to ask for redress: at least one of url, tel and email, or an id alone. */
export interface Blocker {
  /** Https only; null where there is none. */
  readonly url: string | null;
  readonly tel: string | null;
  readonly email: string | null;
  /** What to quote when asking. */
  readonly id: string | null;
}

/** What a refusal said, as its record has it. */
export interface RefusalHeaders {
  readonly reason: string | null;
  readonly callInfo: string | null;
}

/** Controls, format characters and halves of a pair: a mail must show the text that is there, and only that. */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]/gu;
const SHOWN_MAX = 200;

/**
 * Reads who blocked out of the headers of a refusal: the notice of a 603+ (ATIS-1000099), or the contact card of a 608
 * (RFC 8688).
 * @returns null where they name nobody
 */
export function findBlocker(headers: RefusalHeaders): Blocker | null {
  const notice = findAnalyticsNotice(parseReason(headers.reason));
  if (notice !== null) {
    const { url, tel, email, id } = notice;
    const named = { url: shown(url), tel: shown(tel), email: shown(email), id: shown(id) };
    return Object.values(named).every((value) => value === null) ? null : named;
  }
  const card = findContactCard(headers.callInfo);
  return card === null ? null : { url: shown(card), tel: null, email: null, id: null };
}

/** Who blocked, in one sentence; says so where no header names anybody. @param number whose block it is, where several are told */
export function blockerSentence(blocker: Blocker | null, number: string | null = null): string {
  if (blocker === null)
    return "No header names who blocked: your provider did not deliver the cause. Ask it to pass 603+ and its Reason header on.";
  const ways = [blocker.url, blocker.tel, blocker.email].filter((way) => way !== null);
  const block = number === null ? "The block" : `The block of ${number}`;
  const quote = blocker.id === null ? "" : ` Quote ${blocker.id}.`;
  return ways.length === 0
    ? `${block} names no contact.${quote}`
    : `${block} names whom to ask: ${ways.join(", ")}.${quote}`;
}

function shown(text: string | null): string | null {
  const plain = (text ?? "").replace(HIDDEN, "").trim().slice(0, SHOWN_MAX);
  return plain === "" ? null : plain;
}
