import type { LegacyEncoding } from "@/lib/intake/bytes/legacy-table";
import { decodeWindows1252 } from "@/lib/intake/bytes/windows-1252";

const encoders = new Map<string, ReadonlyMap<string, Uint8Array>>();

/** What each character is written as, in one byte or two: found out by reading all of them. */
function encoderOf(encoding: LegacyEncoding | "windows-1252"): ReadonlyMap<string, Uint8Array> {
  const known = encoders.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const decode = (bytes: Uint8Array): string =>
    encoding === "windows-1252" ? decodeWindows1252(Buffer.from(bytes).toString("latin1")) : decoder.decode(bytes);
  const encoder = new Map<string, Uint8Array>();
  const add = (bytes: Uint8Array): void => {
    const text = decode(bytes);
    if ([...text].length === 1 && text !== "\uFFFD" && !encoder.has(text)) encoder.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) add(Uint8Array.of(byte));
  for (let pair = 0x8100; pair < 0x10000; pair += 1) add(Uint8Array.of(pair >> 8, pair & 0xff));
  encoders.set(encoding, encoder);
  return encoder;
}

/** The text as an old system writes it; throws where the encoding has no such character. */
export function encodeLegacy(encoding: LegacyEncoding | "windows-1252", text: string): Buffer {
  const encoder = encoderOf(encoding);
  return Buffer.concat(
    Array.from(text, (character) => {
      const bytes = encoder.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}.`);
      return bytes;
    }),
  );
}
