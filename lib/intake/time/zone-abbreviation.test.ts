import { expect, it } from "vitest";
import { abbreviationOffsetMs } from "@/lib/intake/time/zone-abbreviation";

const HOUR = 3_600_000;

it.each([
  ["UTC", 0],
  ["z", 0],
  ["EST", -5 * HOUR],
  ["pdt", -7 * HOUR],
  ["CET", HOUR],
  ["NST", -3.5 * HOUR],
  ["NZDT", 13 * HOUR],
  ["XYZ", null],
  ["", null],
  ["toString", null],
])("%j is %s ms ahead", (word, expected) => {
  expect(abbreviationOffsetMs(word)).toBe(expected);
});
