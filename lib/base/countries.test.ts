import { getCountries } from "libphonenumber-js/min";
import { expect, it } from "vitest";
import { isCountry } from "@/lib/base/countries";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

it("knows the countries of libphonenumber and no other", () => {
  expect(PAIRS.filter(isCountry)).toEqual(getCountries().toSorted());
});

it.each(["ZZ", "XX", "UK", "EU", "us", "USA", ""])("does not know %j", (code) => {
  expect(isCountry(code)).toBe(false);
});
