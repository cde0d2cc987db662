import { plainMarks } from "@/lib/base/plain-marks";

/** Longest text that is looked at for a phone number. */
const LENGTH_MAX = 256;

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const IN_BRACKETS = /<([^<>]+)>/;
const SCHEME = /^(?:tel|sips?|callto|phone)(?::|%3a)/i;
const AFTER_USER = /[@;?,].*$/s;
const EXTENSION = /\s*(?:ext\.?|extension|x|#)\s*\d{1,8}$/i;
const STAR_CODE = /^(?:[*#]\d{2}#?)+/;
const ROUTING_PREFIX = /^\d{1,8}#(?=\+?\d{7})/;
const OUTER = /^[\s"'=`<]+/;
const WHOLE_FLOAT = /^(\+?\d+)\.0{1,6}$/;
const ENCODED = /%(2b|23|2a|20)/gi;

function withoutTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && " \t\r\n\"'`>".includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/**
 * Takes from a number what exporters, spreadsheets and SIP wrap around it: quotes and apostrophes, `="…"`,
 * a display name with `<…>`, `tel:` and `sip:` with host and parameters, `*67`, a routing prefix such as `1234#`,
 * an extension, `.0` of a spreadsheet, invisible marks; blanks and dashes of every kind become those of a keyboard.
 * @returns what is left, at most 256 characters, not yet judged: a number, a word, or anything else
 */
export function bareNumberText(text: string): string {
  const shown = plainMarks(text.slice(0, LENGTH_MAX).normalize("NFKC").replace(INVISIBLE, ""));
  const address = IN_BRACKETS.exec(shown)?.[1] ?? shown;
  let bare = withoutTrailing(address.replace(OUTER, ""));
  if (SCHEME.test(bare)) bare = bare.replace(SCHEME, "").replace(ENCODED, decodeByte);
  bare = bare.replace(AFTER_USER, "").replace(STAR_CODE, "").replace(ROUTING_PREFIX, "");
  const float = WHOLE_FLOAT.exec(bare)?.[1];
  return withoutTrailing(float ?? bare.replace(EXTENSION, ""));
}

function decodeByte(byte: string): string {
  return String.fromCharCode(Number.parseInt(byte.slice(1), 16));
}
