import { type LegacyEncoding, legacyTable } from "@/lib/intake/bytes/legacy-table";
import { createUtf16Transcoder, utf16ByteLength } from "@/lib/intake/bytes/utf16";

/** Encodings that are read as the UTF-8 they are turned into. */
export type TranscodedEncoding = "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be" | LegacyEncoding;

/** Turns bytes of another encoding, cut anywhere, into UTF-8 bytes. */
export interface Transcoder {
  /** The UTF-8 form of what is complete so far; half a character waits for the next call. */
  push(bytes: Uint8Array): Buffer;
  /** What is left; half a character becomes U+FFFD. */
  end(): Buffer;
  /** Of how many bytes of the file the characters were made that begin in the first `count` bytes of what came out. */
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
    default: {
      const table = legacyTable(encoding);
      return ofCharacters(table.characterAt, table.bytesOf);
    }
  }
}

const REPLACEMENT = 0xfffd;
const NOTHING = Buffer.alloc(0);
/** Characters made into one text at a time: as many arguments a call takes anywhere. */
const RUN = 8192;

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
      const texts: string[] = [];
      let codes: number[] = [];
      let at = 0;
      while (at < input.length) {
        const character = characterAt(input, at);
        if (character === 0) break;
        codes.push(character >> 3);
        at += character & 7;
        if (codes.length < RUN) continue;
        texts.push(String.fromCodePoint(...codes));
        codes = [];
      }
      texts.push(String.fromCodePoint(...codes));
      rest = Buffer.from(input.subarray(at));
      return Buffer.from(texts.join(""), "utf8");
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
        else if (byte >= 0xc0) bytes += bytesOf(utf8.toString("utf8", at, at + 4).codePointAt(0) ?? 0);
      }
      return bytes;
    },
  };
}
