import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleText } from "@/lib/present/visible-text";

describe("visibleText", () => {
  it.each([
    ['SIP;cause=603;text="Network Blocked"', 'SIP;cause=603;text="Network Blocked"'],
    ["first\r\nsecond\nthird", "first\nsecond\nthird"],
    ["a\u0000b", "a␀b"],
    ["a\tb\rc", "a␉b␍c"],
    ["\u007f", "␡"],
    ["\u0085", "⟨U+0085⟩"],
    ["safe\u202Efdp.exe", "safe⟨U+202E⟩fdp.exe"],
    ["zero\u200Bwidth\uFEFF", "zero⟨U+200B⟩width⟨U+FEFF⟩"],
    ["cut \ud83d", "cut \ufffd"],
    ["whole \u{1F4DE}", "whole \u{1F4DE}"],
    ["Zürich 東京", "Zürich 東京"],
    ["", ""],
  ])("shows %j as %j", (text, shown) => expect(visibleText(text)).toBe(shown));

  it("leaves nothing that cannot be seen, and changes nothing a second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = visibleText(text);
        expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(visibleText(shown)).toBe(shown);
      }),
    );
  });
});
