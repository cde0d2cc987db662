import fc from "fast-check";
import { expect, it } from "vitest";
import { numberEnd, numberEnds, withoutCallee } from "@/lib/calls/without-callee";

const CALLEE = "+12125550142";

it.each([
  [
    'SIP;cause=603;text="v=analytics1;url=https://redress.example/?to=%2B12125550142;email=a@b.example"',
    'SIP;cause=603;text="v=analytics1;url=https://redress.example/?to=[callee];email=a@b.example"',
  ],
  ["to 212\u00a0555\u20110142 and +1\u202f212\u2013555\u22120142", "to [callee] and [callee]"],
  ["to +1 (212) 555-0142 and 212.555.0142", "to [callee] and [callee]"],
  ["to 212 / 555 / 0142, 212\u00b7555\u00b70142, +1_212_555_0142", "to [callee], [callee], [callee]"],
  ["2:1:2|5#5*5~0\t1\t4 2", "[callee]"],
  ["\uff12\uff11\uff12 \uff15\uff15\uff15 \uff10\uff11\uff14\uff12", "[callee]"],
  ["2 1 2 5 5 5 0 1 4 2", "[callee]"],
  ["00112125550142", "[callee]"],
  ["<tel:+13125550103>", "<tel:+13125550103>"],
  ["id=21255501421", "id=21255501421"],
  ["cause=0142", "cause=0142"],
  ["", ""],
])("of %j leaves %j", (text, left) => {
  expect(withoutCallee(text, CALLEE)).toBe(left);
});

it("knows a number that is written by twos", () => {
  expect(withoutCallee("to 06 12 34 56 78", "+33612345678")).toBe("to [callee]");
});

it.each([
  ["+4522123456", "22 12 34 56"],
  ["+4971112345", "0711/12345"],
])("knows %j without its country", (callee, text) => {
  expect(withoutCallee(`to ${text}.`, callee)).toBe("to [callee].");
});

it("knows numbers without a country, and leaves short ones alone", () => {
  expect(withoutCallee("x=301234567", "301234567")).toBe("x=[callee]");
  expect(withoutCallee("x=1001", "1001")).toBe("x=1001");
});

it.each([
  ["north", []],
  ["10.0.0.9", []],
  ["198.51.100.25", [5_110_025, 9_851_100]],
  ["Local/14157730031@from-trunk", [7_730_031]],
  ["+1 415-773 0031, 0031", [310_031, 1_415_773, 7_730_031]],
])("%j may hold numbers that end with %j", (text, ends) => {
  expect([...numberEnds(text)].sort((a, b) => a - b)).toEqual(ends);
});

it("tells of every text that holds the callee that it may", () => {
  const part = fc.constantFrom(
    "2125550142",
    "212 555 0142",
    "(212) 555-01.42",
    "212 / 555 / 0142",
    "2\u00b71\u00b72 5_5_5 \uff10142",
    "\u00bd",
    "0142",
    "7",
    "-",
    " ",
    "x",
    "+1",
    "%2B1",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const text = parts.join("");
      const mayHold = numberEnds(text).includes(numberEnd(12_125_550_142));
      if (withoutCallee(text, CALLEE) !== text) expect(mayHold).toBe(true);
    }),
  );
});

it("takes digits without end for no number", () => {
  const endless = "9".repeat(200_000);
  expect(withoutCallee(endless, `+${endless}`)).toBe(endless);
});
