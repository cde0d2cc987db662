import { accept, type Result, refuse } from "@/lib/base/result";
import { labelledCause } from "@/lib/calls/labelled-cause";
import { Q850_CAUSES, Q850_NAMES_OF_ITU } from "@/lib/calls/q850-causes";
import { SIP_PHRASES } from "@/lib/calls/sip-phrases";
import { wordKey } from "@/lib/calls/word-key";

/** How a source writes causes. */
export interface Q850Options {
  /** Bare numbers are hexadecimal, as CUBE writes them: `15` is 21. */
  readonly hexadecimal: boolean;
}

const DECIMAL: Q850Options = { hexadecimal: false };
const CAUSE_MAX = 999;

const byName = new Map(Q850_CAUSES.map((entry) => [wordKey(entry.name), entry.cause]));
byName.set("noroute", 3).set("answeredelsewhere", 26).set("usernotfound", 1).set("recoveryontimerexpiry", 102);
for (const [cause, names] of Q850_NAMES_OF_ITU) for (const name of names) byName.set(wordKey(name), cause);
const byNumber = new Map(Q850_CAUSES.map((entry) => [entry.cause, entry]));

const NUMBER =
  /^(?:q\.?850|q931|isup|cause)?[\s:;=]{0,3}(?:cause\s?=\s?)?(0x)?([0-9a-f]{1,4})(?:\.0{1,6})?(?:[\s:;,(-]|$)/i;
const BRACKETED = /[[(]\s?(\d{1,3})\s?[\])]\s?$/;
const DIGITS = /^-?\d+$/;
const SAYS_NONE = /^(?:-\d*(?:\.\d+)?)?$/;
const NOTHING = new Set(["na", "nil", "none", "null", "nan", "n", "undefined", "unspecified"]);

function fromNumber(text: string, { hexadecimal }: Q850Options): number | null {
  const match = NUMBER.exec(text);
  const written = match?.[2];
  if (written === undefined) return null;
  if (hexadecimal || match?.[1] !== undefined) return Number.parseInt(written, 16);
  return DIGITS.test(written) ? Number(written) : null;
}

function saysNone(text: string, key: string): boolean {
  return SAYS_NONE.test(text) || NOTHING.has(key) || key.startsWith("sip");
}

/** The number behind a name: 21 of `CALL_REJECTED [21]`. */
function bracketedNumber(text: string): number | null {
  const digits = BRACKETED.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/**
 * Reads a Q.850 cause: `21`, `21.0`, `Q.850;cause=21`, `ISDN cause 21`, `0x15`, the name (`CALL_REJECTED`, `Call Rejected`),
 * or both (`CALL_REJECTED [21]`, `21 CALL_REJECTED`). Empty, `0`, `-1`, `none` say that there is none,
 * and so do `sip:603` and a `603` that no table of causes knows: they speak of something else.
 * @returns the cause, 1 to 999 (those above 127 are vendors' own), null where there is none, or a refusal
 */
export function parseQ850(text: string, options: Q850Options = DECIMAL): Result<number | null, "not_a_number"> {
  const bare = text.slice(0, 64).replace(/["']/g, "").trim();
  const key = wordKey(bare);
  if (saysNone(bare, key)) return accept(null);
  const labelled = options.hexadecimal ? null : labelledCause(bare);
  if (labelled !== null) return accept(labelled);
  const cause = bracketedNumber(bare) ?? byName.get(key) ?? fromNumber(bare, options);
  if (cause === null) return namedAtTheEnd(key);
  if (cause === 0 || (!options.hexadecimal && isResponse(cause))) return accept(null);
  return cause <= CAUSE_MAX ? accept(cause) : refuse("not_a_number");
}

/** Whether the number is a final SIP response that somebody wrote in the place of a cause, none of a vendor's own causes. */
function isResponse(cause: number): boolean {
  return cause >= 200 && SIP_PHRASES[cause] !== undefined && !byNumber.has(cause);
}

/** A name with its number in front or behind without a separator that says so: `cause CALL_REJECTED`, `USER_BUSY 17`. */
function namedAtTheEnd(key: string): Result<number, "not_a_number"> {
  const cause = byName.get(key.replace(/^cause|\d+$/g, ""));
  return cause === undefined ? refuse("not_a_number") : accept(cause);
}

/** Number of a cause written by its name in any case and with any separators (`CALL_REJECTED`); null for any other word. */
export function q850ByName(name: string): number | null {
  return byName.get(wordKey(name)) ?? null;
}

/** The cause with that number, its name and its meaning; null for one that no table knows. */
export function q850Cause(cause: number): (typeof Q850_CAUSES)[number] | null {
  return byNumber.get(cause) ?? null;
}
