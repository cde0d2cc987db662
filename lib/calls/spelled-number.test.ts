import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NUMBER_MARKS } from "@/lib/base/plain-marks";
import { spellingsOf } from "@/lib/calls/spelled-number";

const DIGITS = "12125550142";
const OWN = 10;

function found(text: string): string[] {
  return spellingsOf(text, DIGITS, OWN).map(({ from, to }) => text.slice(from, to));
}

it.each([
  ["call +1 (212) 555-0142 now", ["+1 (212) 555-0142"]],
  ["2125550142", ["2125550142"]],
  ["001 212 555 0142,2125550142", ["001 212 555 0142", "2125550142"]],
  [
    "\uff12\uff11\uff12\uff15\uff15\uff15\uff10\uff11\uff14\uff12",
    ["\uff12\uff11\uff12\uff15\uff15\uff15\uff10\uff11\uff14\uff12"],
  ],
  ["\u00b2125550142", ["\u00b2125550142"]],
  ["212\\t555\\t0142", ["212\\t555\\t0142"]],
  ["%2B12125550142", ["%2B12125550142"]],
  ["21255501420", []],
  ["212555x0142", []],
  ["2125550 ( ( ( ( 142", []],
  ["no number", []],
])("in %j finds %j", (text, spellings) => {
  expect(found(text)).toEqual(spellings);
});

describe.each([
  ["12125550142", 10],
  ["33612345678", 9],
  ["4522123456", 8],
])("what an expression for %s would match", (digits, ownLength) => {
  const between = "(?:[^\\p{L}\\p{N}]|(?<=\\\\)[tnr]){0,6}";
  const lead = `(?:(?:\\+|%2B)?(?:\\d${NUMBER_MARKS}{0,2}){1,6}|\\+|%2B)?`;
  const [abroad, own] = [digits.slice(0, -ownLength), digits.slice(-ownLength)];
  const country = [...abroad].reduce((before, digit) => `(?:${before}${digit}${between})?`, "");
  const expression = new RegExp(`${lead}${country}${[...own].join(between)}(?!\\d)`, "gu");
  const piece = fc.constantFrom(
    ...[own, own, [...own].join(" "), `(${own.slice(0, 3)}) ${own.slice(3)}`, own.slice(0, -1), own.slice(-1)],
    ...[
      abroad,
      `${abroad} `,
      `+${abroad}`,
      "+",
      "%2B",
      "00",
      "0",
      " ",
      ",",
      ";",
      "x",
      "\\t",
      "t",
      "-",
      ".",
      "12:30:05",
    ],
    ...["\u00bd", "\u2011", "\ud83d\ude00"],
  );

  it("is what is found", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join("");
        const spans = spellingsOf(text, digits, ownLength).map(({ from, to }) => text.slice(from, to));
        expect(spans).toEqual([...text.matchAll(expression)].map(([match]) => match));
      }),
      { numRuns: 1_000 },
    );
  });
});
