import { findAnalyticsNotice } from "@/lib/calls/analytics-notice";
import { findContactCard } from "@/lib/calls/call-info";
import { parseReason } from "@/lib/calls/reason-header";
import type { Call } from "@/lib/present/calls/call.schema";
import { visibleText } from "@/lib/present/visible-text";

/** Whom a refusal names as the one to ask for redress. Addresses are shown, never opened by themselves. */
export interface BlockContact {
  /** Https only; null where there is none. */
  readonly url: string | null;
  readonly tel: string | null;
  readonly email: string | null;
  /** What to quote when asking. */
  readonly id: string | null;
  /** Where the block arose, in words. */
  readonly location: string | null;
  /** Whether the notice follows the standard to the letter; null for a contact card, which is no such notice. */
  readonly isConformant: boolean | null;
}

/** Where a response arose (RFC 8606 section 4), seen from the caller: what is local is the caller's side. */
const LOCATION_WORDS: Readonly<Record<string, string>> = {
  U: "the person called, or their device",
  LPN: "a private network on the caller's side",
  LN: "the network that serves the caller",
  TN: "a transit network",
  RLN: "the network that serves the person called",
  RPN: "a private network on the called side",
  INTL: "an international network",
  BI: "a network beyond a gateway",
};

/** Reads the contact out of the headers that a refusal carried; null where they name none. */
export function blockContact({ reason, callInfo }: Pick<Call, "reason" | "callInfo">): BlockContact | null {
  const notice = findAnalyticsNotice(parseReason(reason));
  if (notice !== null)
    return {
      url: notice.url,
      tel: visible(notice.tel),
      email: visible(notice.email),
      id: visible(notice.id),
      location: locationWords(notice.location),
      isConformant: notice.conformant,
    };
  const card = findContactCard(callInfo);
  if (card === null) return null;
  return { url: card, tel: null, email: null, id: null, location: null, isConformant: null };
}

function visible(text: string | null): string | null {
  return text === null ? null : visibleText(text);
}

function locationWords(location: string | null): string | null {
  if (location === null) return null;
  return LOCATION_WORDS[location] ?? visibleText(location);
}
