import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, decodeWindows1252, sniffEncoding } from "@/lib/intake/bytes/encoding";

const utf16 = (text: string, order: "le" | "be", mark: boolean): Buffer => {
  const bytes = Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
};
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

describe("decodeWindows1252", () => {
  it("reads every byte as the WHATWG index has it", () => {
    const bytes = Buffer.from(Array.from({ length: 32 }, (_, index) => 0x80 + index));
    const codes = Array.from(decodeWindows1252(bytes.toString("latin1")), (character) => character.charCodeAt(0));
    expect(codes).toEqual([
      0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d,
      0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d,
      0x17e, 0x178,
    ]);
  });
});
