import { createIso2022JpTranscoder } from "@/lib/intake/bytes/iso-2022-jp";
import { type LegacyEncoding, legacyTable } from "@/lib/intake/bytes/legacy-table";
import { createUtf16Transcoder, utf16ByteLength } from "@/lib/intake/bytes/utf16";

/** Encodings that are read as the UTF-8 they are turned into. */
export type TranscodedEncoding = "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be" | "iso-2022-jp" | LegacyEncoding;

/** Turns bytes of another encoding, cut anywhere, into UTF-8 bytes. */
export interface Transcoder {
  /** The UTF-8 form of what is complete so far; half a character waits for the next call. */
  push(bytes: Uint8Array): Buffer;
  /** What is left; half a character becomes U+FFFD. */
  end(): Buffer;
  /**
   * Of how many bytes of the file the characters were made that begin in the first `count` bytes of what came out, and was not
   * asked about before.
   */
  sourceBytes(utf8: Buffer, count: number): number;
}

/** Begins a transcoding. What no character stands for becomes U+FFFD; nothing throws. */
export function createTranscoder(encoding: TranscodedEncoding): Transcoder {
  switch (encoding) {
    case "utf-16le":
    case "utf-16be":
      return {
        ...createUtf16Transcoder(encoding === "utf-16le" ? "le" : "be"),
        sourceBytes: (utf8, count) => utf16ByteLength(utf8.subarray(0, count)),
      };
    case "utf-32le":
    case "utf-32be":
      return ofCharacters(utf32At(encoding === "utf-32le"), () => 4);
    case "iso-2022-jp":
      return createIso2022JpTranscoder();
    default: {
      const table = legacyTable(encoding);
      return ofCharacters(table.characterAt, table.bytesOf);
    }
  }
}

const REPLACEMENT = 0xfffd;
const NOTHING = Buffer.alloc(0);
/** Bytes of UTF-8 that one byte of another encoding may become. */
const UTF8_BYTES_MAX = 3;

/** Writes a character at a place. @returns the place behind it */
function writeUtf8(utf8: Buffer, at: number, code: number): number {
  if (code < 0x80) {
    utf8[at] = code;
    return at + 1;
  }
  const bytes = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  let rest = code;
  for (let byte = bytes - 1; byte > 0; byte -= 1) {
    utf8[at + byte] = 0x80 | (rest & 0x3f);
    rest >>= 6;
  }
  utf8[at] = ((0xf00 >> bytes) & 0xff) | rest;
  return at + bytes;
}

/** The character, of several bytes, that begins at a place. */
function readUtf8(utf8: Buffer, at: number): number {
  const first = utf8[at] ?? 0;
  const bytes = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  let code = first & (0x7f >> bytes);
  for (let byte = 1; byte < bytes; byte += 1) code = (code << 6) | ((utf8[at + byte] ?? 0) & 0x3f);
  return code;
}

type CharacterAt = (bytes: Uint8Array, at: number) => number;

function utf32At(isLittle: boolean): CharacterAt {
  return (bytes, at) => {
    if (at + 4 > bytes.length) return 0;
    const unit = bytes.subarray(at, at + 4);
    const [a = 0, b = 0, c = 0, d = 0] = isLittle ? unit : unit.toReversed();
    const code = ((d * 256 + c) * 256 + b) * 256 + a;
    return (code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? REPLACEMENT : code) * 8 + 4;
  };
}

function ofCharacters(characterAt: CharacterAt, bytesOf: (codePoint: number) => number): Transcoder {
  let rest: Uint8Array = NOTHING;
  return {
    push(bytes) {
      const input = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      const utf8 = Buffer.allocUnsafe(input.length * UTF8_BYTES_MAX);
      let written = 0;
      let at = 0;
      while (at < input.length) {
        const character = characterAt(input, at);
        if (character === 0) break;
        written = writeUtf8(utf8, written, character >> 3);
        at += character & 7;
      }
      rest = Buffer.from(input.subarray(at));
      return utf8.subarray(0, written);
    },
    end() {
      const lost = Math.ceil(rest.length / bytesOf(REPLACEMENT));
      rest = NOTHING;
      return Buffer.from("\uFFFD".repeat(lost), "utf8");
    },
    sourceBytes(utf8, count) {
      let bytes = 0;
      for (let at = 0; at < count; at += 1) {
        const byte = utf8[at] ?? 0;
        if (byte < 0x80) bytes += bytesOf(byte);
        else if (byte >= 0xc0) bytes += bytesOf(readUtf8(utf8, at));
      }
      return bytes;
    },
  };
}
