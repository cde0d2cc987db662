const LENGTH_MAX = 80;
const STATUS = /^(?:sip\s*(?:\/\s*2\.0|status)?\s*:?\s*)?(?:603)?[\s.:,;-]*/;
const SEPARATORS = /[\s_.\-"']+/g;

/**
 * Whether a reason phrase is the one of a 603+ (ATIS-1000099): `Network Blocked` in any case, also with the status line
 * before it (`SIP/2.0 603 Network Blocked`), quoted, or with other separators between its words.
 */
export function isNetworkBlockedPhrase(phrase: string): boolean {
  const bare = phrase.slice(0, LENGTH_MAX).trim().toLowerCase().replace(/^["']/, "").replace(STATUS, "");
  return bare.replace(SEPARATORS, " ").trim() === "network blocked";
}
