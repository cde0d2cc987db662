import { expect, it } from "vitest";
import { readTimeWords } from "@/lib/intake/time/read-time-words";

const at = (hour: number, minute = 0, second = 0, ms = 0): number => Date.UTC(2026, 2, 25, hour, minute, second, ms);
const HOUR = 3_600_000;

it.each([
  ["Wed, 25 Mar 2026 14:05:09 +0100", at(14, 5, 9), HOUR],
  ["25 Mar 2026 14:05:09 GMT-8", at(14, 5, 9), -8 * HOUR],
  ["15:54:56.868 PST MAR 25 2026", at(15, 54, 56, 868), -8 * HOUR],
  ["*15:54:56.868 UTC Wed Mar 25 2026", at(15, 54, 56, 868), 0],
  ["3/25/2026 12:05 am", at(0, 5), null],
  ["3/25/2026 12:05 P.M.", at(12, 5), null],
  ["2026-03-25 14:05:09 +0000 UTC", at(14, 5, 9), 0],
  ["2026-03-25 14:05 Asia/Kathmandu", at(14, 5), "Asia/Kathmandu"],
  ["25.03.2026 14:05:09,5", at(14, 5, 9, 500), null],
  ["25 March 2026", at(0), null],
])("%j", (text, localMs, zone) => {
  expect(readTimeWords(text, null)).toEqual({ localMs, zone });
});

it("reads an hour that no 12-hour clock has as no time of the clock", () => {
  expect(readTimeWords("3/25/2026 13:05 PM", null)).toEqual({ localMs: Number.NaN, zone: null });
  expect(readTimeWords("3/25/2026 0:05 AM", null)).toEqual({ localMs: Number.NaN, zone: null });
});

it("asks for the order of day and month, and takes it", () => {
  expect(readTimeWords("4/5/2026 1:00", null)).toBe("ambiguous");
  expect(readTimeWords("4/5/2026 1:00", "mdy")).toEqual({ localMs: Date.UTC(2026, 3, 5, 1), zone: null });
});

it.each(["", "soon", "14:05", "25 Mar", "2026-03-25 14:05 XYZ"])("%j is no time", (text) => {
  expect(readTimeWords(text, null)).toBeNull();
});
