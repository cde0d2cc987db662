import { accept, type Result, refuse } from "@/lib/base/result";

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
const CODE = /^(-?\d{1,4})(?:\.0{1,6})?(?!\.?\d)/;
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

/** The phrase that stands behind a code: `603 Decline`, `603: Decline`, `603-Decline`, `603. Network Blocked`. */
function phraseBehind(text: string): string | null {
  const phrase = text.replace(/^[\s.:;,\-–|/]{1,8}/, "").trim();
  return phrase === "" ? null : phrase;
}

/**
 * Reads a SIP response: `603`, `"603"`, `sip:603`, `sip%3A603`, `603 Decline`, `SIP/2.0 603 Decline`,
 * `SIP status: 603. Network Blocked`, `603.0`. Empty, `-1`, `0`, `unspecified` and the like say that there was none.
 * @returns the response, or a refusal for anything that is neither
 */
export function parseSipResponse(text: string): Result<SipResponse, "not_a_sip_code"> {
  const bare = unwrap(text);
  if (NOTHING.has(bare.toLowerCase())) return accept(NO_RESPONSE);
  const body = bare.replace(PREFIX, "");
  const match = CODE.exec(body);
  if (match === null) return refuse("not_a_sip_code");
  const code = Number(match[1]);
  if (code <= 0) return accept(NO_RESPONSE);
  if (code < 100 || code > 699) return refuse("not_a_sip_code");
  return accept({ code, phrase: phraseBehind(body.slice(match[0].length)) });
}
