import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unstorableText } from "@/lib/web/unstorable-text";

describe("unstorableText", () => {
  it.each([
    ["a\u0000b", ""],
    ["\ud800", ""],
    ["\udc00 alone", ""],
    [{ body: { name: "\u0000" } }, "body.name"],
    [{ body: [1, null, "fine", "\ud83d"] }, "body.3"],
    [{ "bad\u0000name": 1 }, ""],
  ])("finds it in %j at %j", (value, path) => {
    expect(unstorableText(value)).toBe(path);
  });

  it("finds nothing in whatever UTF-8 can hold", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        expect(unstorableText(value)).toBeNull();
      }),
    );
    expect(unstorableText({ emoji: "😀", tab: "\t", escape: "\u001b", none: undefined })).toBeNull();
  });

  it("looks as deep as anybody nests", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(100_000)}"\\u0000"${"]".repeat(100_000)}`);
    expect(unstorableText(deep)).not.toBeNull();
  });
});
