import { describe, expect, it } from "vitest";
import { type LegacyEncoding, legacyTable } from "@/lib/intake/bytes/legacy-table";

const ENCODINGS = [
  ...(["windows-1250", "windows-1251", "windows-1253", "windows-1254", "koi8-r", "ibm866", "iso-8859-5"] as const),
  ...(["shift_jis", "euc-jp", "euc-kr", "gb18030", "big5"] as const),
];

/** Characters and their lengths, read one after the other. */
function read(encoding: LegacyEncoding, bytes: Uint8Array): { text: string; lengths: number[] } {
  const { characterAt } = legacyTable(encoding);
  const lengths: number[] = [];
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const character = characterAt(bytes, at);
    if (character === 0) break;
    text += String.fromCodePoint(character >> 3);
    lengths.push(character & 7);
    at += character & 7;
  }
  return { text, lengths };
}

describe("legacyTable", () => {
  it.each(ENCODINGS)(
    "reads every pair of bytes of %s as the WHATWG index has it, and knows how long it was",
    (encoding) => {
      const decoder = new TextDecoder(encoding);
      const { bytesOf } = legacyTable(encoding);
      let letters = 0;
      for (let pair = 0x8000; pair < 0x10000; pair += 1) {
        const bytes = Uint8Array.of(pair >> 8, pair & 0xff);
        const text = decoder.decode(bytes);
        if (/[\uFFFD\p{Cc}]/u.test(text) || [...text].length > 2) continue;
        const found = read(encoding, bytes);
        // The Euro sign of Windows, which has a pair of its own; and pairs of Big5 that are a letter and its mark.
        if (encoding === "gb18030" && pair < 0x8100) continue;
        if (encoding === "big5" && /\p{M}/u.test(text) && text.length === 2) continue;
        expect([pair, found.text]).toEqual([pair, text]);
        const told = Array.from(text, (one) => bytesOf(one.codePointAt(0) ?? 0));
        expect([pair, told]).toEqual([pair, found.lengths]);
        letters += 1;
      }
      expect(letters).toBeGreaterThan(5000);
    },
  );

  it.each(["shift_jis", "euc-jp", "gb18030", "big5", "koi8-r"] as const)("leaves ASCII alone in %s", (encoding) => {
    const bytes = Buffer.from(Array.from({ length: 128 }, (_, byte) => byte));
    expect(read(encoding, bytes).text).toBe(bytes.toString("latin1"));
  });

  it("reads characters of three and of four bytes", () => {
    expect(read("euc-jp", Buffer.from("8fb0a1", "hex"))).toEqual({ text: "丂", lengths: [3] });
    expect(read("gb18030", Buffer.from("9439da3381308130", "hex"))).toEqual({ text: "💩\u0080", lengths: [4, 4] });
    expect(legacyTable("euc-jp").bytesOf("丂".codePointAt(0) ?? 0)).toBe(3);
    expect(legacyTable("gb18030").bytesOf("💩".codePointAt(0) ?? 0)).toBe(4);
  });

  it.each<[LegacyEncoding, string, string]>([
    ["shift_jis", "823031", "\uFFFD01"],
    ["shift_jis", "fd41", "\uFFFDA"],
    ["euc-jp", "b02c31", "\uFFFD,1"],
    ["gb18030", "ff31", "\uFFFD1"],
    ["gb18030", "813031303131", "\uFFFD01011"],
    ["windows-1253", "d241", "\uFFFDA"],
  ])("gives up one byte of what %s does not have: %s", (encoding, hex, text) => {
    expect(read(encoding, Buffer.from(hex, "hex")).text).toBe(text);
  });

  it.each<[LegacyEncoding, string]>([
    ["shift_jis", "82"],
    ["euc-jp", "8fb0"],
    ["gb18030", "9439da"],
  ])("waits for the rest of a character of %s", (encoding, hex) => {
    expect(legacyTable(encoding).characterAt(Buffer.from(hex, "hex"), 0)).toBe(0);
  });
});
