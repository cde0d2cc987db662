import { parseQ850, q850Cause } from "@/lib/calls/q850";
import { isReasonHeader } from "@/lib/calls/reason-header";
import { SIP_PHRASES } from "@/lib/calls/sip-phrases";
import { parseSipResponse } from "@/lib/calls/sip-response";
import { statedCause } from "@/lib/calls/stated-cause";
import { wordKey } from "@/lib/calls/word-key";
import { tidy } from "@/lib/intake/row/cell";
import { type EndText, NO_END, readEndText } from "@/lib/intake/row/read-end-text";

/** The fields that say how a call ended. */
export const END_FIELDS = ["sipCode", "sipPhrase", "reason", "q850", "disposition"] as const;
export type EndField = (typeof END_FIELDS)[number];

/** Share of the filled values that must be of one kind. */
const SHARE_MIN = 0.8;
/** Share of codes in a column that holds known words otherwise. */
const CODES_AMONG_WORDS_MIN = 0.5;
/** Share of known words: an agent's notes among them do no harm. */
const WORDS_MIN = 0.5;
/** Values that say that there is none: empty, a flag, a negative number of the switch's own. */
const NOTHING = /^(?:-\d+|[01])?$/;
const HEXADECIMAL = /^0x[0-7][0-9a-f]$/i;
const NUMBERED = /^\d{1,3}(?!\d)/;
/** What a Reason header has, also one without its protocol or URL-encoded, and no word. */
const PARAMETER = /(?:cause|text)\s*(?:=|%3d)/i;
const phrases = new Set([...Object.values(SIP_PHRASES), "Network Blocked"].map(wordKey));

/** Whether a value of a column of response codes says that there is none, so that it says nothing about the column either. */
export function saysNoCode(value: string): boolean {
  return NOTHING.test(value);
}

/** Whether the value is a cause by its number: alone, behind a word for it, or beside the name of that very cause, so that no other list's number is. */
function isCause(value: string, named: number | null): boolean {
  if (statedCause(value) !== null || HEXADECIMAL.test(value)) return true;
  if (!NUMBERED.test(value)) return false;
  const cause = parseQ850(value);
  if (named !== null) return cause.ok && cause.value === named;
  return /^\d{2,3}$/.test(value) && q850Cause(Number(value)) !== null && !parseSipResponse(value).ok;
}

/** Whether the value is what a network writes, other than a code. */
function isOfNetwork(value: string): boolean {
  return isReasonHeader(value) || PARAMETER.test(value) || isPhrase(value);
}

/** Whether a text is the phrase of a response, and nothing else. */
export function isPhrase(value: string): boolean {
  return phrases.has(wordKey(value));
}

/** Whether these are causes by number, or some by number and the others by name. Codes and headers may stand anywhere. */
function areCauses(filled: readonly string[], said: readonly EndText[]): boolean {
  const others = said.flatMap(({ sip, reason, q850 }, at) =>
    sip !== null || reason !== null ? [] : [{ isNamed: q850 !== null, isNumbered: isCause(filled[at] ?? "", q850) }],
  );
  const causes = others.filter(({ isNamed, isNumbered }) => isNamed || isNumbered);
  return causes.some(({ isNumbered }) => isNumbered) && causes.length >= others.length * SHARE_MIN;
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
  if (areCauses(filled, said)) return "q850";
  if (shareOf(isPhrase) >= SHARE_MIN) return "sipPhrase";
  return words + codes >= WORDS_MIN ? "disposition" : null;
}

/**
 * Whether a column that is named after the end of a call says little of it: no list knows most of its words, and none of its
 * values is a code, a header or a phrase of a network. So are reasons for a call, and the parties that hung up.
 */
export function saysLittleOfTheEnd(values: readonly string[]): boolean {
  const filled = values.map(tidy).filter((value) => !saysNoCode(value));
  const said = filled.map(readEndText);
  const known = said.filter((text) => text !== NO_END);
  if (filled.length === 0 || known.length >= filled.length * WORDS_MIN) return false;
  return said.every(({ sip }) => sip === null) && !filled.some(isOfNetwork);
}
