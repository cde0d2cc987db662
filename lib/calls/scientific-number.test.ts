import { expect, it } from "vitest";
import { scientificDigits } from "@/lib/calls/scientific-number";

it.each([
  ["1.3125550103E10", "13125550103"],
  ["1.3125550103e+10", "13125550103"],
  ["1,3125550103E10", "13125550103"],
  ["+1.3125550103E10", "+13125550103"],
  ["4.42079460018E11", "442079460018"],
  ["3.1255501030E9", "3125550103"],
  ['="1.3125550103E+10"', "13125550103"],
])("%s has all its digits: %s", (text, digits) => {
  expect(scientificDigits(text)).toBe(digits);
});

it.each(["1.31256E+10", "1E10", "3.12555012E9", "3.12555010312E9"])("%s has not", (text) => {
  expect(scientificDigits(text)).toBe("");
});

it.each(["13125550103", "", "E10", "1.5", "12.5E9", "1E-5", "1E100"])("%j is no number with an exponent", (text) => {
  expect(scientificDigits(text)).toBeNull();
});
