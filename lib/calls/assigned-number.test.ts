import { expect, it } from "vitest";
import { isAssigned } from "@/lib/calls/assigned-number";

it.each([
  ["+4915112345678", true],
  ["+14155550161", true],
  ["+4914155550161", false],
  ["+9114155550161", false],
  ["14155550161", false],
  ["+", false],
])("knows whether %s is a number that somebody may have", (number, wanted) => {
  expect(isAssigned(number)).toBe(wanted);
});
