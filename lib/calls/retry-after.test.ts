import fc from "fast-check";
import { expect, it } from "vitest";
import { parseRetryAfter } from "@/lib/calls/retry-after";

it.each([
  ["120", 120],
  [" 120 (I'm in a meeting)", 120],
  ["18000;duration=3600", 18_000],
  ["Retry-After: 60", 60],
  ["0", 0],
  ["9999999999", 2_000_000_000],
  ["", null],
  ["later", null],
  ["-5", null],
  ["2026-10-01T10:00:00Z", null],
  ["10:30", null],
])("a Retry-After of %j is %j seconds", (text, seconds) => {
  expect(parseRetryAfter(text)).toBe(seconds);
});

it("is a number that can be stored, or nothing, for any text", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const seconds = parseRetryAfter(text);
      expect(seconds === null || (Number.isInteger(seconds) && seconds >= 0 && seconds < 2 ** 31)).toBe(true);
    }),
  );
});
