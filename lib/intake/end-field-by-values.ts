import { q850Cause } from "@/lib/calls/q850";
import { isReasonHeader } from "@/lib/calls/reason-header";
import { SIP_PHRASES } from "@/lib/calls/sip-phrases";
import { parseSipResponse } from "@/lib/calls/sip-response";
import { wordKey } from "@/lib/calls/word-key";
import { tidy } from "@/lib/intake/cell";
import { readEndText } from "@/lib/intake/read-end-text";

/** The fields that say how a call ended. */
export type EndField = "sipCode" | "sipPhrase" | "reason" | "q850" | "disposition";

/** Share of the filled values that must be of one kind. */
const SHARE_MIN = 0.8;
/** Share of codes in a column that holds known words otherwise. */
const CODES_AMONG_WORDS_MIN = 0.5;
/** Share of known words: an agent's notes among them do no harm. */
const WORDS_MIN = 0.5;
/** Values that say that there is none: empty, a flag, a negative number of the switch's own. */
const NOTHING = /^(?:-\d+|[01])?$/;
const phrases = new Set([...Object.values(SIP_PHRASES), "Network Blocked"].map(wordKey));

/** Whether a value of a column of response codes says that there is none, so that it says nothing about the column either. */
export function saysNoCode(value: string): boolean {
  return NOTHING.test(value);
}

function isCause(value: string): boolean {
  return /^\d{2,3}$/.test(value) && q850Cause(Number(value)) !== null && parseSipResponse(value).ok === false;
}

/**
 * Tells which field a column that is named after the end of a call is by its values, because names such as
 * "Disconnect Reason" stand above codes, causes, Reason headers, phrases and status words alike.
 * @returns null where the values do not say
 */
export function endFieldByValues(values: readonly string[]): EndField | null {
  const filled = values.map(tidy).filter((value) => !saysNoCode(value));
  if (filled.length === 0) return null;
  const shareOf = (test: (value: string) => boolean) => filled.filter(test).length / filled.length;
  const said = filled.map(readEndText);
  const words = said.filter(({ word, q850 }) => word !== null || q850 !== null).length / filled.length;
  const codes = said.filter(({ sip, reason }) => sip !== null && reason === null).length / filled.length;
  if (shareOf(isReasonHeader) >= SHARE_MIN) return "reason";
  if (codes >= SHARE_MIN || (codes >= CODES_AMONG_WORDS_MIN && codes + words === 1)) return "sipCode";
  if (shareOf(isCause) >= SHARE_MIN) return "q850";
  if (shareOf((value) => phrases.has(wordKey(value))) >= SHARE_MIN) return "sipPhrase";
  return words + codes >= WORDS_MIN ? "disposition" : null;
}
