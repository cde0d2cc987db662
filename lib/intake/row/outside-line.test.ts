import { expect, it } from "vitest";
import { dialsOutside } from "@/lib/intake/row/outside-line";

it.each([
  ["a 9 and a 1 before each", ["914155550161", "912125550162", "9 1 (312) 555-0163"], true],
  ["one call alone", ["914155550161"], true],
  ["extensions and services between them", ["914155550161", "101", "911", "912125550162"], true],
  ["a 9 without the 1, to several areas", ["94155550161", "92125550162"], true],
  ["a 9 without the 1, to one area, as of numbers of Afghanistan", ["93125550161", "93125550162"], false],
  ["mobile phones of India", ["919876543210", "917012345678", "918123456789"], false],
  ["Delhi and Mumbai", ["911123456789", "912223456789"], false],
  ["numbers with their plus", ["+914155550161", "+912125550162"], false],
  ["whole numbers without a 9", ["14155550161", "12125550162"], false],
  ["some with a 9 and some without", ["914155550161", "12125550162", "13125550163"], false],
  ["none", [], false],
])("knows %s", (_name, callees, wanted) => {
  expect(dialsOutside(callees)).toBe(wanted);
});
