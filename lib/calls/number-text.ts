import { plainMarks } from "@/lib/base/plain-marks";

/** Longest text that is looked at for a phone number. */
const LENGTH_MAX = 256;

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const IN_BRACKETS = /<([^<>]+)>/;
const SCHEME = /^(?:tel|sips?|callto|phone)(?::|%3a)/i;
/** How Asterisk and FreeSWITCH write whom a channel dials: technology, trunk, number. A channel's own name ends otherwise. */
const CHANNEL =
  /^(?:pjsip|sip|iax2?|dahdi|zap|local|sofia)\/(?:[\w.-]{1,60}\/){0,3}(?=(?:sips?:)?\+?\d{7,15}(?:[@,;:/]|$))/i;
/** A digit for an outside line, and the pause that a telephone makes behind it: `9,14155550161`. */
const OUTSIDE_LINE = /^\d\s?[,pw]+\s?(?=\+?\(?\d[\d\s().-]{6,}(?!.*[,;]\d))/;
const AFTER_USER = /[@;?,].*$/s;
const EXTENSION = /(\d\)?)\s*(?:ext(?:n|ension)?\.?|x|#|poste|ramal|[pw]+)\s*\d{1,8}#?$/i;
/** A word in brackets behind a number: `(Home)`, `(GB)`. */
const LABEL = /(\d)\s*\(\s*\p{L}[^()\d]{0,60}\)$/u;
/** A name or a word before a number, and no digit in it. What begins with `7 ` or `12 ` may belong to the name: `Desk 7 312…`. */
const NAME_BEFORE = /^\p{L}[^\d()+<>@]{0,80}\s(?=(?:[+(]{1,3}\d|[01]|\d{3})[\d\s().\-/]{6,}$)/u;
/** A name before the extension in brackets that is his: `Ann Lee (101)`. */
const EXTENSION_OF = /^\p{L}[^\d<>@]{0,80}\((\d{2,6})\)$/u;
const STAR_CODE = /^(?:[*#]\d{2}#?)+/;
const ROUTING_PREFIX = /^\d{1,8}#(?=\+?\d{7})/;
const OUTER = /^[\s"'=`<\u00ab\u2018-\u201f]+/;
const WHOLE_FLOAT = /^(\+?\d+)\.0{1,6}$/;
const ENCODED = /%(2b|23|2a|20)/gi;

function withoutTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && " \t\r\n\"'`>\u00bb\u2018\u2019\u201c\u201d".includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/**
 * Takes from a number what exporters, spreadsheets and SIP wrap around it: quotes and apostrophes, `="…"`,
 * a name before it or in front of `<…>` or of an extension in brackets, a word in brackets behind it, `tel:` and `sip:` with
 * host and parameters, the channel of a dial plan (`PJSIP/trunk/…`), `*67`, a routing prefix such as `1234#`, an outside line with
 * its pause (`9,`), an extension,
 * `.0` of a spreadsheet, invisible marks; blanks, dashes and digits of every kind become those of a keyboard.
 * @returns what is left, at most 256 characters, not yet judged: a number, a word, or anything else
 */
export function bareNumberText(text: string): string {
  const seen = text.slice(0, LENGTH_MAX).normalize("NFKC").replace(INVISIBLE, "");
  const shown = plainMarks(seen);
  const address = IN_BRACKETS.exec(shown)?.[1] ?? shown;
  let bare = withoutTrailing(address.replace(OUTER, ""));
  bare = bare.replace(CHANNEL, "");
  if (SCHEME.test(bare)) bare = bare.replace(SCHEME, "").replace(ENCODED, decodeByte);
  bare = bare.replace(OUTSIDE_LINE, "").replace(AFTER_USER, "").replace(STAR_CODE, "").replace(ROUTING_PREFIX, "");
  bare = bare.replace(EXTENSION_OF, "$1");
  const float = WHOLE_FLOAT.exec(bare)?.[1];
  return withoutTrailing(float ?? bare.replace(LABEL, "$1").replace(EXTENSION, "$1").replace(NAME_BEFORE, ""));
}

function decodeByte(byte: string): string {
  return String.fromCharCode(Number.parseInt(byte.slice(1), 16));
}

const PUNCTUATION = /[\s().\-/]/g;

/** A number that is bare already, without the blanks and signs that people write between its digits. */
export function compactNumber(bare: string): string {
  return bare.replace(PUNCTUATION, "");
}
