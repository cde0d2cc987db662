/** How the characters of a file are written as bytes. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const REPLACEMENT = "\uFFFD";
const SAMPLED_PAIRS = 2048;

/**
 * Guesses the encoding from the first bytes of a file: byte order mark, then the alternating zeros of UTF-16, then
 * strict UTF-8, then Windows-1252 (WHATWG Encoding Standard). Pure ASCII and heads that mix valid UTF-8 with stray
 * bytes are "utf-8": readers decode the stray rows as Windows-1252 one by one.
 * @param head the first bytes of the file
 * @param atEnd whether `head` is the whole file; otherwise a character cut at its end does not count against UTF-8
 */
export function sniffEncoding(head: Uint8Array, atEnd: boolean): Encoding {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  return fromByteOrderMark(bytes) ?? fromAlternatingZeros(bytes) ?? fromValidity(bytes, atEnd);
}

/**
 * Decodes bytes that are ASCII-compatible: UTF-8 where they are valid UTF-8, otherwise Windows-1252. Never fails.
 */
export function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString("utf8");
  return isLossless(text, buffer) ? text : decodeWindows1252(buffer.toString("latin1"));
}

/** Decodes the beginning of a longer stretch of bytes; a character cut at its end is left out. */
export function decodeStart(bytes: Buffer): string {
  return decodeText(bytes.subarray(0, endOfWholeCharacters(bytes)));
}

/** Whether `text`, decoded from `bytes` as UTF-8, lost nothing to replacement characters. */
export function isLossless(text: string, bytes: Buffer): boolean {
  return !text.includes(REPLACEMENT) || Buffer.from(text, "utf8").equals(bytes);
}

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

function fromByteOrderMark(bytes: Buffer): Encoding | null {
  if (bytes.length >= 2 && bytes.readUInt16BE(0) === 0xfffe) return "utf-16le";
  if (bytes.length >= 2 && bytes.readUInt16BE(0) === 0xfeff) return "utf-16be";
  if (bytes.length >= 3 && bytes.readUIntBE(0, 3) === 0xefbbbf) return "utf-8";
  return null;
}

/** Latin letters and digits in UTF-16 leave every second byte zero; call records hold little else. */
function fromAlternatingZeros(bytes: Buffer): Encoding | null {
  const pairs = Math.min(bytes.length >> 1, SAMPLED_PAIRS);
  if (pairs < 2) return null;
  let zeroFirst = 0;
  let zeroSecond = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    const unit = bytes.readUInt16BE(pair * 2);
    if (unit >> 8 === 0) zeroFirst += 1;
    if ((unit & 0xff) === 0) zeroSecond += 1;
  }
  const many = pairs * 0.6;
  const few = pairs * 0.05;
  if (zeroSecond >= many && zeroFirst <= few) return "utf-16le";
  if (zeroFirst >= many && zeroSecond <= few) return "utf-16be";
  return null;
}

function fromValidity(bytes: Buffer, atEnd: boolean): Encoding {
  const whole = atEnd ? bytes : bytes.subarray(0, endOfWholeCharacters(bytes));
  const text = whole.toString("utf8");
  if (isLossless(text, whole)) return "utf-8";
  return /[\u0080-\uFFFC\uFFFE\uFFFF]/.test(text) ? "utf-8" : "windows-1252";
}

/** Where the last character that may be cut short begins: bytes after the last ASCII byte, at most three of them. */
function endOfWholeCharacters(bytes: Buffer): number {
  for (let end = bytes.length; end > Math.max(0, bytes.length - 4); end -= 1) {
    if (bytes.readUInt8(end - 1) < 0x80) return end;
    if (bytes.readUInt8(end - 1) >= 0xc0) return end - 1;
  }
  return bytes.length;
}

/** Decodes the first bytes of a file, whatever its encoding, without its byte order mark; a character cut at the end may come out wrong. */
export function decodeHead(head: Uint8Array, encoding: Encoding): string {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const text =
    encoding === "utf-16le" || encoding === "utf-16be" ? decodeUtf16(bytes, encoding) : decodeNarrow(bytes, encoding);
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function decodeUtf16(bytes: Buffer, encoding: "utf-16le" | "utf-16be"): string {
  const pairs = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return (encoding === "utf-16le" ? pairs : pairs.swap16()).toString("utf16le");
}

function decodeNarrow(bytes: Buffer, encoding: "utf-8" | "windows-1252"): string {
  return encoding === "utf-8" ? bytes.toString("utf8") : decodeWindows1252(bytes.toString("latin1"));
}
