import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findContactCard } from "@/lib/calls/call-info";

describe("the contact card of a Call-Info header", () => {
  it.each([
    ["<https://block.example/card>;purpose=jwscard", "https://block.example/card"],
    ["Call-Info: <https://block.example/card>;purpose=jwscard", "https://block.example/card"],
    ["<https://block.example/card> ; purpose = jwscard", "https://block.example/card"],
    ['<https://block.example/card>;purpose="jwscard"', "https://block.example/card"],
    ["<https://block.example/card>;PURPOSE=JWSCard", "https://block.example/card"],
    ["<https://block.example/card>;a=b;purpose=jwscard;c=d", "https://block.example/card"],
    ["<https://block.example/a,b;c>;purpose=jwscard", "https://block.example/a,b;c"],
    ["https://block.example/card;purpose=jwscard", "https://block.example/card"],
    ["<https://a.example/x.png>;purpose=icon, <https://b.example/c>;purpose=jwscard", "https://b.example/c"],
    [
      "<https://a.example/x.png>;purpose=icon\r\nCall-Info: <https://b.example/c>;purpose=jwscard",
      "https://b.example/c",
    ],
    ["<https://block.example/card>;\r\n purpose=jwscard", "https://block.example/card"],
    ["<https://block.example/card>;purpose=jcard", null],
    ["<https://block.example/card>;purpose=jwscards", null],
    ["<https://block.example/card>", null],
    ["<http://block.example/card>;purpose=jwscard", null],
    ["<javascript:alert(1)>;purpose=jwscard", null],
    ['<https://block.example/"onclick=>;purpose=jwscard', null],
    ["purpose=jwscard", null],
    ["", null],
    [null, null],
  ])("of %s is %s", (header, url) => {
    expect(findContactCard(header)).toBe(url);
  });

  it.each(["<https://".repeat(40_000), "<".repeat(340_000), `https://a${";".repeat(340_000)}`, " ".repeat(340_000)])(
    "is looked for in no time, however hostile the header (case %#)",
    (header) => {
      const before = performance.now();
      expect(findContactCard(header)).toBeNull();
      expect(performance.now() - before).toBeLessThan(250);
    },
  );

  it("is https or nothing, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const url = findContactCard(`<${text}>;purpose=jwscard`);
        expect(url === null || url.startsWith("https://")).toBe(true);
      }),
    );
  });
});
