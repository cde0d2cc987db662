import { accept, type Result, refuse } from "@/lib/base/result";
import { q850ByName } from "@/lib/calls/q850";
import { SIP_PHRASES } from "@/lib/calls/sip-phrases";
import { parseDisposition } from "@/lib/calls/vendor-disposition";
import { wordKey } from "@/lib/calls/word-key";

/** A SIP response as a record gives it; both null where the record says that there was none. */
export interface SipResponse {
  /** 100 to 699. */
  readonly code: number | null;
  /** Reason phrase behind the code, as written. */
  readonly phrase: string | null;
}

const NO_RESPONSE: SipResponse = { code: null, phrase: null };

/** Longest text that is looked at; a phrase behind the code is cut here. */
const LENGTH_MAX = 256;
const PREFIX = /^(?:sip\s?\/\s?2\.0|sip|code|status|response)?(?:\s?(?:status|response|code))*\s?[:=\s]?\s*/i;
/** Says that it failed, in front of the response that tells how: `Failed: 486 Busy Here`, `Rejected - SIP 608`. */
const FAILED_BEFORE =
  /^(?:(?:call|invite)\s)?(?:failed|failure|error|rejected|not connected|unsuccessful)\s?[-:–(]{1,2}\s?(?=(?:sip[\s:]?\s?)?[3-6]\d\d\b)(.*?)\)?$/i;
const CODE = /^[([]?\s?(-?\d{1,4})(?:\.0{1,6})?(?!\.?\d)(?:\s?[)\]])?/;
/** A code in brackets behind its words, or behind a dash or a blank. */
const BRACKETED_BEHIND = /^(\p{L}[^([]*)[([]\s?(?:sip[\s:/]?\s?)?([1-6]\d\d)\s?[)\]]$/iu;
const BEHIND = /^(\p{L}.*?)[\s:;,\-–|/_]{1,4}([1-6]\d\d)$/u;
/** What turns a 603 into a 603+ where the status line is told in short. */
const PLUS = /^\s?(?:\+|plus\b)/i;
const NOTHING = new Set([
  "",
  "-",
  "\\n",
  "n/a",
  "na",
  "nil",
  "none",
  "null",
  "nan",
  "undefined",
  "unknown",
  "unspecified",
]);

/** Removes what exporters wrap around a value: spaces, quotes, apostrophes, `="…"`, URL-encoded colons and spaces. */
function unwrap(text: string): string {
  const plain = text.slice(0, LENGTH_MAX).replaceAll("%3A", ":").replaceAll("%3a", ":").replaceAll("%20", " ");
  return plain
    .replace(/^[\s"'=]{1,8}/, "")
    .replace(/["']{1,4}\s{0,8}$/, "")
    .trim();
}

/** The phrase that stands behind a code: `603 Decline`, `603: Decline`, `603_Decline`, `603. Network Blocked`. */
function phraseBehind(text: string): string | null {
  const phrase = text
    .replace(/^[\s.:;,\-–|/_]{1,8}/, "")
    .replace(/^\((.*)\)$/, "$1")
    .trim();
  return phrase === "" ? null : phrase;
}

const defaultPhrases = new Set(Object.values(SIP_PHRASES).map(wordKey));

/** Whether these are words that a code stands behind, and not the name of a queue or an agent with a number. */
function isEnding(words: string): boolean {
  return defaultPhrases.has(wordKey(words)) || parseDisposition(words) !== null || q850ByName(words) !== null;
}

/** The code that stands behind its phrase: `Decline (603)`, `Decline [603]`, `Decline - 603`, `DECLINED 603`. */
function codeBehind(text: string): SipResponse | null {
  const bracketed = BRACKETED_BEHIND.exec(text);
  const [, words = "", code = ""] = bracketed ?? BEHIND.exec(text) ?? [];
  if (SIP_PHRASES[Number(code)] === undefined || (bracketed === null && !isEnding(words))) return null;
  return { code: Number(code), phrase: words.trim() };
}

/**
 * Reads a SIP response: `603`, `"603"`, `sip:603`, `sip%3A603`, `603 Decline`, `SIP/2.0 603 Decline`,
 * `SIP status: 603. Network Blocked`, `603.0`, `(603) Decline`, `Decline (603)`, `CALL_REJECTED (SIP 603)`, `603+`. Empty, `-1`, `0`, `unspecified` and the like say that there was none.
 * @returns the response, or a refusal for anything that is neither
 */
export function parseSipResponse(text: string): Result<SipResponse, "not_a_sip_code"> {
  const bare = unwrap(text);
  if (NOTHING.has(bare.toLowerCase())) return accept(NO_RESPONSE);
  const body = bare.replace(PREFIX, "");
  const match = CODE.exec(body);
  if (match === null) {
    const behind = codeBehind(bare);
    if (behind !== null) return accept(behind);
    const told = FAILED_BEFORE.exec(bare)?.[1];
    return told === undefined ? refuse("not_a_sip_code") : parseSipResponse(told);
  }
  const code = Number(match[1]);
  if (code <= 0) return accept(NO_RESPONSE);
  if (code < 100 || code > 699) return refuse("not_a_sip_code");
  const rest = body.slice(match[0].length);
  return accept({ code, phrase: code === 603 && PLUS.test(rest) ? `603${rest}` : phraseBehind(rest) });
}
