import fc from "fast-check";
import {
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";
import examples from "libphonenumber-js/mobile/examples";
import { describe, expect, it } from "vitest";
import { accept } from "@/lib/base/result";
import { parsePhoneNumber } from "@/lib/calls/phone-number";

describe("one number", () => {
  it.each([
    ["+4402079460018", "+442079460018"],
    ["+44 020 7946 0018", "+442079460018"],
    ["+49 030 12345678", "+493012345678"],
    ["+61 0412 345 678", "+61412345678"],
    ["+7 8 912 345-67-89", "+79123456789"],
    ["+370 8 612 34567", "+37061234567"],
    ["+36 06 1 234 5678", "+3612345678"],
    ["+55 0 15 11 98765-4321", "+5511987654321"],
    ["+54 11 15 2345-6789", "+5491123456789"],
    ["+34 (0)612 345 678", "+34612345678"],
    ["+420 (0)601 123 456", "+420601123456"],
    ["+001 312 555 0103", "+13125550103"],
    ["+0044 20 7946 0018", "+442079460018"],
    ["+011 44 20 7946 0018", "+442079460018"],
    ["++442079460018", "+442079460018"],
    ["+390612345678", "+390612345678"],
    ["+2250712345678", "+2250712345678"],
  ])("loses what is dialled at home behind its plus: %s is %s", (text, number) => {
    for (const country of ["US", "GB", "BR"])
      expect(parsePhoneNumber(text, country)).toEqual({ ok: true, value: number });
  });

  it.each([
    ["005511987654321", "BR", "+5511987654321"],
    ["0 15 11 98765-4321", "BR", "+5511987654321"],
    ["0 17 11 98765-4321", "BR", "+5511987654321"],
    ["0 99 11 3333-4444", "BR", "+551133334444"],
    ["0021 1 312 555 0103", "BR", "+13125550103"],
    ["00576012345678", "CO", "+576012345678"],
    ["0013125550103", "AU", "+13125550103"],
    ["00442079460018", "JP", "+442079460018"],
    ["5215512345678", "MX", "+525512345678"],
    ["5215512345678", "US", "+525512345678"],
    ["+52 1 55 1234 5678", "US", "+525512345678"],
    ["0115215512345678", "US", "+525512345678"],
    ["00525512345678", "MX", "+525512345678"],
    ["01 55 1234 5678", "MX", "+525512345678"],
    ["044 55 1234 5678", "MX", "+525512345678"],
    ["045 55 1234 5678", "MX", "+525512345678"],
    ["+5491123456789", "AR", "+5491123456789"],
    ["11 15 2345 6789", "AR", "+5491123456789"],
  ])("may name a carrier, or how it was dialled once: %s in %s is %s", (text, country, number) => {
    expect(parsePhoneNumber(text, country)).toEqual({ ok: true, value: number });
  });

  const OWN_ZERO = new Set(["39", "225", "229", "242", "378", "241"]);
  const anyOfACountry = fc.constantFrom(...getCountries()).chain((country) =>
    fc.stringMatching(/^\d{7}$/).map((tail) => {
      const like = getExampleNumber(country, examples)?.nationalNumber ?? "";
      return { code: getCountryCallingCode(country), national: like.slice(0, 4) + tail.slice(0, like.length - 4) };
    }),
  );

  it("of any country has one form, with and without its plus, and with a zero behind its calling code", () => {
    fc.assert(
      fc.property(anyOfACountry, ({ code, national }) => {
        const number = `+${code}${national}`;
        const parsed = parsePhoneNumberFromString(number);
        fc.pre(parsed?.isValid() === true && parsed.number === number && number.length > 11);
        const texts = [number, `+${code} ${national}`, `00${code}${national}`, `011${code}${national}`];
        if (number.length > 12) texts.push(`${code}${national}`);
        if (!OWN_ZERO.has(code))
          texts.push(`+${code}0${national}`, `+${code} (0) ${national}`, `(+${code}) 0${national}`);
        for (const text of texts) expect([text, parsePhoneNumber(text, "US")]).toEqual([text, accept(number)]);
      }),
      { numRuns: 3000 },
    );
  });
});
