import fc from "fast-check";
import { getCountries, getCountryCallingCode } from "libphonenumber-js/min";
import { expect, it } from "vitest";
import { parseCallee } from "@/lib/calls/callee";
import { PlainCallee } from "@/lib/intake/plain/plain-callee";

const NUMBERS = [
  "+12125550123",
  "12125550123",
  "2125550123",
  "+442079460001",
  "+390612345678",
  "+4402079460001",
  "+5215512345678",
  "+789161234567",
  "+1212555012",
  "+02125550123",
  "1125550123",
  "2120550123",
  "212555012a",
  "+1212555012345678",
  "911",
  "",
];

it.each(["US", "GB"])("takes only numbers that the general reader spells alike, in %s", (country) => {
  const callee = new PlainCallee(country === "US");
  const taken = NUMBERS.filter((text) => callee.read(Buffer.from(text), 0, text.length));
  expect(taken).toEqual(country === "US" ? NUMBERS.slice(0, 5) : ["+12125550123", "+442079460001", "+390612345678"]);
  for (const text of taken) {
    callee.read(Buffer.from(text), 0, text.length);
    expect(parseCallee(text, country)).toEqual({ ok: true, value: callee.text() });
  }
});

it("takes no international number that the general reader spells otherwise, whatever its country", () => {
  const callee = new PlainCallee(false);
  const number = fc.tuple(fc.constantFrom(...getCountries()), fc.stringMatching(/^(?:0|06|00|1|8|01)?[1-9]\d{5,11}$/));
  fc.assert(
    fc.property(number, ([country, rest]) => {
      const text = `+${getCountryCallingCode(country)}${rest}`;
      if (!callee.read(Buffer.from(text), 0, text.length)) return;
      expect(parseCallee(text, country)).toEqual({ ok: true, value: callee.text() });
    }),
    { numRuns: 3000 },
  );
});

it("knows the area of a North American number, and takes any other reader's word", () => {
  const callee = new PlainCallee(true);
  callee.read(Buffer.from("2125550123"), 0, 10);
  expect([callee.isNanp, callee.areaCode, callee.number]).toEqual([true, 212, 12125550123]);
  callee.set("+442079460001");
  expect([callee.isNanp, callee.text(), callee.number]).toEqual([false, "+442079460001", 442079460001]);
});

it.each([
  ["+1234567", 1234567],
  ["+123456789012345", 123456789012345],
  ["911", 0],
  ["+12x45678", 0],
])("reads %s as a number for comparing", (text, number) => {
  const callee = new PlainCallee(true);
  callee.set(text);
  expect(callee.number).toBe(number);
});
