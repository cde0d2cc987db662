/**
 * What nobody sees, or what makes one see another text than there is: controls but the line end, format characters
 * (direction, zero width), separators of lines and paragraphs, halves of a pair (Unicode general categories).
 */
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const SURROGATES = { first: 0xd800, last: 0xdfff };

const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;
const DELETE_PICTURE = "\u2421";
const REPLACEMENT = "\ufffd";

/**
 * Text of a record as it may be shown: every character that a reader could not see, or that could make them see another
 * text than there is, stands there by its picture (`␀`) or its number (`⟨U+202E⟩`). Line ends stay.
 */
export function visibleText(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(HIDDEN, picture);
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  if (code === DELETE) return DELETE_PICTURE;
  if (code >= SURROGATES.first && code <= SURROGATES.last) return REPLACEMENT;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
