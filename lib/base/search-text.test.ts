import { expect, it } from "vitest";
import { searchText } from "@/lib/base/search-text";

it.each([
  ["+1 (312) 555-0100", "+13125550100"],
  [" 555 01 ", "55501"],
  ["312-555-0101", "3125550101"],
  ["(312) 555\u20110101", "3125550101"],
  ["+49\u00a0171\u202f5550\u2013100", "+491715550100"],
  ["0171/555.0100", "01715550100"],
  ["()", "()"],
  ["+", "+"],
  ["-", "-"],
  [" front desk ", "front desk"],
  ["line 2", "line 2"],
  ["", ""],
])("%j is searched for as %j", (typed, sought) => {
  expect(searchText(typed)).toBe(sought);
});
