/**
 * Reads the characters of Windows-1252 out of a string that holds one byte per character (a Latin-1 decoding).
 * The five bytes without a meaning stay the control characters they are, as the WHATWG index has it.
 */
export function decodeWindows1252(latin1: string): string {
  if (!/[\x80-\x9f]/.test(latin1)) return latin1;
  return latin1.replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
}

/** Characters of the bytes 0x80 to 0x9F. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
