const LENGTH_MAX = 80;
const STATUS = /^(?:sip\s*(?:\/\s*2\.0|status)?\s*:?\s*)?(?:603)?[\s.:,;-]*/;
/** The name of the response itself in the place of its phrase: `603+`, `603 plus`, `603+ Network Blocked`. */
const BY_NAME = /^(?:sip\s*)?603\s?(?:\+|plus\b)/;
const SEPARATORS = /[\s_.\-"']+/g;

/**
 * Whether a reason phrase is the one of a 603+ (ATIS-1000099): `Network Blocked` in any case, also with the status line
 * before it (`SIP/2.0 603 Network Blocked`), quoted, or with other separators between its words; `603+` says the same.
 */
export function isNetworkBlockedPhrase(phrase: string): boolean {
  const written = phrase.slice(0, LENGTH_MAX).trim().toLowerCase().replace(/^["']/, "");
  if (BY_NAME.test(written)) return true;
  return written.replace(STATUS, "").replace(SEPARATORS, " ").trim() === "network blocked";
}
