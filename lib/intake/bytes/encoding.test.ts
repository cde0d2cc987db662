import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeHead, decodeText, sniffEncoding } from "@/lib/intake/bytes/encoding";
import { encodeLegacy } from "@/lib/testing/encode-legacy";

const utf16 = (text: string, order: "le" | "be", mark: boolean): Buffer => {
  const bytes = Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
};
const utf32 = (text: string, isLittle: boolean): Buffer =>
  Buffer.concat(
    Array.from(text, (character) => {
      const unit = Buffer.alloc(4);
      unit[isLittle ? "writeUInt32LE" : "writeUInt32BE"](character.codePointAt(0) ?? 0);
      return unit;
    }),
  );
const KANJI = "発信者番号,着信番号,開始日時\n株式会社東京電話営業部,応答なし,0312345678\n";
const HANZI = "主叫号码,被叫号码,开始时间\n";
const ROWS = "callerid,callee,code\n+13125550101,+442079460000,603\n";

describe("sniffEncoding", () => {
  it.each([
    ["nothing", Buffer.alloc(0), "utf-8"],
    ["ASCII", Buffer.from(ROWS), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${ROWS}`), "utf-8"],
    ["UTF-8 without a mark", Buffer.from("opérateur;numéro\n"), "utf-8"],
    ["UTF-16 LE with a mark", utf16(ROWS, "le", true), "utf-16le"],
    ["UTF-16 BE with a mark", utf16(ROWS, "be", true), "utf-16be"],
    ["UTF-16 LE without a mark", utf16(ROWS, "le", false), "utf-16le"],
    ["UTF-16 BE without a mark", utf16(ROWS, "be", false), "utf-16be"],
    ["UTF-16 LE with some other script", utf16("id;имя;code\n1;Иван;603\n", "le", false), "utf-16le"],
    ["Windows-1252", Buffer.from("opérateur;numéro\n", "latin1"), "windows-1252"],
    ["UTF-8 rows with a stray Windows-1252 row", Buffer.concat([Buffer.from("é\n"), Buffer.from([0xe9, 10])]), "utf-8"],
    ["UTF-32 LE with a mark", utf32(`\uFEFF${ROWS}`, true), "utf-32le"],
    ["UTF-32 BE with a mark", utf32(`\uFEFF${ROWS}`, false), "utf-32be"],
    ["UTF-32 LE without a mark", utf32(ROWS, true), "utf-32le"],
    ["UTF-32 BE without a mark", utf32(ROWS, false), "utf-32be"],
    ["UTF-16 LE of many other letters", utf16(KANJI, "le", false), "utf-16le"],
    ["UTF-16 BE of many other letters", utf16(KANJI, "be", false), "utf-16be"],
    ["rows of Shift_JIS", encodeLegacy("shift_jis", KANJI), "shift_jis"],
    [
      "a UTF-8 row among many of another encoding",
      Buffer.concat([encodeLegacy("gb18030", HANZI.repeat(9)), Buffer.from("é\n")]),
      "gb18030",
    ],
    ["rows with NUL in one column", Buffer.from("a,\0,c\n".repeat(9)), "utf-8"],
    ["ASCII with a single NUL", Buffer.from("a,b,c\n\0,2,3\n"), "utf-8"],
  ])("takes %s for what it is", (_, bytes, encoding) => {
    expect(sniffEncoding(bytes, true)).toBe(encoding);
  });

  it("does not count a character cut at the end of the head against UTF-8", () => {
    const bytes = Buffer.from("numéro 😀");
    for (let cut = 1; cut <= 3; cut += 1) {
      const head = bytes.subarray(0, bytes.length - cut);
      expect(sniffEncoding(head, false)).toBe("utf-8");
    }
    expect(sniffEncoding(Buffer.from("abc\xe9", "latin1"), true)).toBe("windows-1252");
  });
});

describe("decodeHead", () => {
  it.each([
    ["utf-8", Buffer.from("\uFEFFé")],
    ["utf-16be", utf16("é", "be", true)],
    ["utf-32le", utf32("\uFEFFé", true)],
    ["windows-1252", Buffer.from("é", "latin1")],
    ["windows-1250", Buffer.from("é", "latin1")],
  ] as const)("reads %s without its mark", (encoding, bytes) => {
    expect(decodeHead(bytes, encoding)).toBe("é");
  });
});

describe("decodeText", () => {
  it("keeps a replacement character that the file itself holds", () => {
    expect(decodeText(Buffer.from("a\uFFFDb"))).toBe("a\uFFFDb");
  });

  it("falls back to Windows-1252, curly quotes and euro sign included", () => {
    expect(decodeText(Buffer.from([0x93, 0x41, 0x94, 0x80, 0xe9, 0x9f]))).toBe("“A”€éŸ");
  });

  it("gives back any text that was written as UTF-8, and never throws on other bytes", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => decodeText(Buffer.from(text)) === text));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => decodeText(bytes).length <= Math.max(1, bytes.length)));
  });
});
