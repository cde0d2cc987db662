import { getCountries, getCountryCallingCode } from "libphonenumber-js/min";
import { describe, expect, it } from "vitest";
import { callingCodeSize, isSettled } from "@/lib/calls/calling-code";

function settled(number: string): boolean {
  return isSettled(Number(number.slice(0, 4)), number.length);
}

it("knows how long the code of every country is", () => {
  for (const country of getCountries()) {
    const code = getCountryCallingCode(country);
    expect(callingCodeSize(Number(code.padEnd(2, "0").slice(0, 2)))).toBe(code.length);
  }
});

describe("an international number", () => {
  it.each(["12125550123", "442079460001", "491711234567", "380441234567", "79161234567", "420601123456"])(
    "is settled: %s",
    (number) => expect(settled(number)).toBe(true),
  );

  it.each(["390612345678", "2250712345678", "2290195123456", "242061234567", "3780549886377"])(
    "keeps the zero that is its own: %s",
    (number) => expect(settled(number)).toBe(true),
  );

  it.each(["4402079460001", "4901711234567", "3800441234567", "360612345678", "61012125550123"])(
    "is not, where a zero follows its code: %s",
    (number) => expect(settled(number)).toBe(false),
  );

  it.each(["1212555012", "5215512345678", "789161234567", "2125550123", "9991234567"])(
    "is not, where it is too long, too short or nobody's: %s",
    (number) => expect(settled(number)).toBe(false),
  );
});
