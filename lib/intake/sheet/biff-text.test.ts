import { describe, expect, it } from "vitest";
import { BiffTexts, codePageText } from "@/lib/intake/sheet/biff-text";
import { biffText, long, shorts } from "@/lib/testing/xls-workbook";

const narrow = (text: string) => Buffer.concat([shorts(text.length), Buffer.of(0), Buffer.from(text, "latin1")]);

describe("texts of Excel 97 to 2003", () => {
  it("have characters of one byte or two", () => {
    const texts = new BiffTexts([Buffer.concat([narrow("Grüße"), biffText("日本")])], 0);
    expect([texts.next(), texts.next(), texts.hasMore()]).toEqual(["Grüße", "日本", false]);
  });

  it("go on in the next record with characters of another width, and with numbers at its very beginning", () => {
    const pieces = [
      Buffer.concat([shorts(6), Buffer.of(0), Buffer.from("abc")]),
      Buffer.concat([Buffer.of(1), Buffer.from("日本語", "utf16le")]),
      narrow("last"),
    ];
    const texts = new BiffTexts(pieces, 0);
    expect([texts.next(), texts.next()]).toEqual(["abc日本語", "last"]);
  });

  it("are read without their styles and sounds", () => {
    const styled = Buffer.concat([
      shorts(2),
      Buffer.of(0x0c),
      shorts(1),
      long(3),
      Buffer.from("ab"),
      Buffer.alloc(4 + 3),
    ]);
    const texts = new BiffTexts([styled.subarray(0, -2), Buffer.concat([styled.subarray(-2), narrow("next")])], 0);
    expect([texts.next(), texts.next()]).toEqual(["ab", "next"]);
  });

  it("end where the bytes do, whatever length they claim", () => {
    expect(new BiffTexts([Buffer.concat([shorts(60_000), Buffer.of(0), Buffer.from("ab")])], 0).next()).toBe("ab");
    expect(new BiffTexts([], 0).next()).toBe("");
    expect(new BiffTexts([Buffer.of(5)], 0).next()).toBe("");
  });
});

describe("texts of Excel 5 and 95", () => {
  it("are read by their code page, and by the one of Western Europe where it is none", () => {
    expect(codePageText(1251)(Buffer.of(0xcf, 0xf0))).toBe("Пр");
    expect(codePageText(932)(Buffer.of(0x93, 0xfa))).toBe("日");
    expect(codePageText(4711)(Buffer.of(0x80))).toBe("€");
  });
});
