import { isIso2022Jp } from "@/lib/intake/bytes/iso-2022-jp";
import { sniffLegacyEncoding } from "@/lib/intake/bytes/legacy-encoding";
import { createTranscoder, type TranscodedEncoding } from "@/lib/intake/bytes/transcoder";
import { decodeWindows1252 } from "@/lib/intake/bytes/windows-1252";

/** How the characters of a file are written as bytes. */
export type Encoding = "utf-8" | "windows-1252" | TranscodedEncoding;

const REPLACEMENT = "\uFFFD";
const SAMPLED_PAIRS = 2048;
/** Fewer zeros may be padding. */
const ZEROS_MIN = 8;

/**
 * Guesses the encoding from the first bytes of a file: byte order mark, then the zeros of UTF-32 and UTF-16, then strict
 * UTF-8, then the older encodings by what text they make of the bytes, then Windows-1252 (WHATWG Encoding Standard). Pure
 * ASCII and heads that mix valid UTF-8 with stray bytes are "utf-8": readers decode the stray rows as Windows-1252 one by one.
 * @param head the first bytes of the file
 * @param atEnd whether `head` is the whole file; otherwise a character cut at its end does not count against UTF-8
 */
export function sniffEncoding(head: Uint8Array, atEnd: boolean): Encoding {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  return fromByteOrderMark(bytes) ?? fromWideZeros(bytes) ?? fromAlternatingZeros(bytes) ?? fromValidity(bytes, atEnd);
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

function fromByteOrderMark(bytes: Buffer): Encoding | null {
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xfffe0000) return "utf-32le";
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xfeff) return "utf-32be";
  if (bytes.length >= 2 && bytes.readUInt16BE(0) === 0xfffe) return "utf-16le";
  if (bytes.length >= 2 && bytes.readUInt16BE(0) === 0xfeff) return "utf-16be";
  if (bytes.length >= 3 && bytes.readUIntBE(0, 3) === 0xefbbbf) return "utf-8";
  return null;
}

/** Every character of UTF-32 begins, or ends, with the few bits that tell its plane. */
function fromWideZeros(bytes: Buffer): Encoding | null {
  const units = Math.min(bytes.length >> 2, SAMPLED_PAIRS);
  if (units < 2) return null;
  const values = Array.from({ length: units }, (_, at) => bytes.readUInt32BE(at * 4));
  if (values.every((value) => value > 0 && value < 0x110000)) return "utf-32be";
  return values.every((value) => value > 0 && (value & 0xff) === 0 && ((value >> 8) & 0xff) <= 0x10)
    ? "utf-32le"
    : null;
}

/**
 * Latin letters and digits in UTF-16 leave one byte in two zero, always the same one. Call records hold little else; where
 * they do, the text that comes out has to be one.
 */
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
  const some = Math.max(ZEROS_MIN, pairs * 0.1);
  const few = pairs * 0.05;
  const ways = [
    { encoding: "utf-16le", zeros: zeroSecond, others: zeroFirst },
    { encoding: "utf-16be", zeros: zeroFirst, others: zeroSecond },
  ] as const;
  const likely = ways.filter(({ others }) => others <= few);
  const found =
    likely.find(({ zeros }) => zeros >= many) ??
    likely.find(({ zeros, encoding }) => zeros >= some && isText(bytes, encoding));
  return found?.encoding ?? null;
}

/** Whether text with lines comes out: of padded ASCII come letters of all scripts, without any. */
function isText(bytes: Buffer, encoding: Encoding): boolean {
  const head = bytes.subarray(0, 2 * SAMPLED_PAIRS);
  const text = decodeHead(head, encoding);
  const ends = head.filter((byte) => byte === LF).length;
  return text.split("\n").length > ends * LINE_ENDS_MIN && !NO_TEXT.test(text);
}

/** Share of the bytes of a line end that are one: the others are halves of letters. */
const LINE_ENDS_MIN = 0.8;
const LF = 0x0a;
const NO_TEXT = /(?!\s)[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u;

function fromValidity(bytes: Buffer, atEnd: boolean): Encoding {
  const whole = atEnd ? bytes : bytes.subarray(0, endOfWholeCharacters(bytes));
  const text = whole.toString("utf8");
  if (isLossless(text, whole)) return text.length === whole.length && isIso2022Jp(whole) ? "iso-2022-jp" : "utf-8";
  const legacy = sniffLegacyEncoding(bytes, atEnd);
  if (legacy !== null) return legacy;
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
  if (encoding === "windows-1252") return decodeWindows1252(bytes.toString("latin1"));
  const text = (encoding === "utf-8" ? bytes : transcoded(bytes, encoding)).toString("utf8");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/** The UTF-8 form of the first bytes of a file; lines of ISO-2022-JP are kept back until they end, others are not. */
function transcoded(bytes: Buffer, encoding: TranscodedEncoding): Buffer {
  const transcoder = createTranscoder(encoding);
  const lines = transcoder.push(bytes);
  return encoding === "iso-2022-jp" ? Buffer.concat([lines, transcoder.end()]) : lines;
}
