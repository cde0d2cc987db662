import { expect, it } from "vitest";
import { searchText, searchTextWithin } from "@/lib/base/search-text";

it.each([
  ["+1 (312) 555-0100", "+13125550100"],
  [" 555 01 ", "55501"],
  ["312-555-0101", "3125550101"],
  ["(312) 555\u20110101", "3125550101"],
  ["+49\u00a0171\u202f5550\u2013100", "+491715550100"],
  ["0171/555.0100", "01715550100"],
  ["0049 30 5555", "+49305555"],
  ["00100", "00100"],
  ["()", "()"],
  ["+", "+"],
  ["-", "-"],
  [" front desk ", "front desk"],
  ["line 2", "line 2"],
  ["", ""],
])("%j is searched for as %j", (typed, sought) => {
  expect(searchText(typed)).toBe(sought);
});

it.each([
  ["030 / 5555 01", "30555501"],
  ["0049 30 5555", "+49305555"],
  ["0105", "0105"],
  ["0 desks", "0 desks"],
])("%j within a country as %j", (typed, sought) => {
  expect(searchTextWithin(typed)).toBe(sought);
});
