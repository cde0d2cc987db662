import { describe, expect, it } from "vitest";
import { withoutDialledPrefix, withoutOldPrefix } from "@/lib/calls/dialled-prefix";

describe("a Mexican number", () => {
  it.each(["+5215512345678", "+52015512345678", "+520445512345678", "+525512345678"])("has one form: %s", (number) => {
    expect(withoutOldPrefix(number)).toBe("+525512345678");
  });

  it.each(["015512345678", "0445512345678", "0455512345678", "52015512345678", "5512345678"])(
    "had prefixes at home: %s",
    (digits) => {
      expect(withoutDialledPrefix(digits, "MX")).toBe("5512345678");
      expect(withoutDialledPrefix(digits, "DE")).toBe(digits);
    },
  );
});

describe("a Brazilian number", () => {
  it.each(["0171133334444", "01711987654321", "0991133334444"])("loses its carrier: %s", (digits) => {
    expect(withoutDialledPrefix(digits, "BR")).toBe(`0${digits.slice(3)}`);
  });

  it.each(["011987654321", "01133334444", "08001234567", "5511987654321"])("names none: %s", (digits) => {
    expect(withoutDialledPrefix(digits, "BR")).toBe(digits);
  });
});

it.each(["+12125550123", "+442079460001", "+521551234567"])("leaves %s alone", (number) => {
  expect(withoutOldPrefix(number)).toBe(number);
});
