import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTranscoder, type TranscodedEncoding } from "@/lib/intake/bytes/transcoder";
import { encodeLegacy } from "@/lib/testing/encode-legacy";

const utf32 = (text: string, isLittle: boolean): Buffer =>
  Buffer.concat(
    Array.from(text, (character) => {
      const unit = Buffer.alloc(4);
      const code = character.codePointAt(0) ?? 0;
      if (isLittle) unit.writeUInt32LE(code);
      else unit.writeUInt32BE(code);
      return unit;
    }),
  );

const SAMPLES: readonly (readonly [TranscodedEncoding, string, Buffer])[] = [
  ["utf-16le", "+1;имя;😀", Buffer.from("+1;имя;😀", "utf16le")],
  ["utf-32le", "+1;имя;😀", utf32("+1;имя;😀", true)],
  ["utf-32be", "+1;имя;😀", utf32("+1;имя;😀", false)],
  ["shift_jis", "発信|表ソ能,ｱ1", encodeLegacy("shift_jis", "発信|表ソ能,ｱ1")],
  ["euc-jp", "発信|表ソ能,ｱ1", encodeLegacy("euc-jp", "発信|表ソ能,ｱ1")],
  ["gb18030", "主叫,￥1", encodeLegacy("gb18030", "主叫,￥1")],
  ["big5", "許功蓋,1", encodeLegacy("big5", "許功蓋,1")],
  ["koi8-r", "номер,1", encodeLegacy("koi8-r", "номер,1")],
];

describe("createTranscoder", () => {
  it.each(SAMPLES)(
    "turns %s into UTF-8, wherever it is cut, and knows the bytes of every part",
    (encoding, text, bytes) => {
      for (let portion = 1; portion <= bytes.length; portion += 1) {
        const transcoder = createTranscoder(encoding);
        const parts: Buffer[] = [];
        for (let at = 0; at < bytes.length; at += portion)
          parts.push(transcoder.push(bytes.subarray(at, at + portion)));
        const whole = Buffer.concat([...parts, transcoder.end()]);
        expect(whole.toString("utf8")).toBe(text);
        for (const character of new Set(text)) {
          const before = whole.indexOf(character);
          const source = createTranscoder(encoding).push(bytes.subarray(0, transcoder.sourceBytes(whole, before)));
          expect(source.toString("utf8")).toBe(text.slice(0, text.indexOf(character)));
        }
        expect(transcoder.sourceBytes(whole, whole.length)).toBe(bytes.length);
      }
    },
  );

  it("counts a character once whose bytes are consumed in two steps", () => {
    const { push, sourceBytes } = createTranscoder("shift_jis");
    const utf8 = push(encodeLegacy("shift_jis", "発信"));
    expect(sourceBytes(utf8, 1) + sourceBytes(utf8.subarray(1), utf8.length - 1)).toBe(4);
  });

  it.each(SAMPLES.slice(1))("never throws on other bytes, and loses none of them (%s)", (encoding) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const transcoder = createTranscoder(encoding);
        const utf8 = Buffer.concat([transcoder.push(bytes), transcoder.end()]);
        const unit = encoding.startsWith("utf-32") ? 4 : 1;
        expect(transcoder.sourceBytes(utf8, utf8.length)).toBe(Math.ceil(bytes.length / unit) * unit);
      }),
    );
  });

  it("takes what no character stands for as U+FFFD", () => {
    expect(createTranscoder("utf-32be").push(Buffer.from("001100000000d80000000041", "hex")).toString()).toBe(
      "\uFFFD\uFFFDA",
    );
    const cut = createTranscoder("euc-jp");
    expect(Buffer.concat([cut.push(Buffer.from("8fb0", "hex")), cut.end()]).toString()).toBe("\uFFFD\uFFFD");
  });
});
