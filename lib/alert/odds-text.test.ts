import { expect, it } from "vitest";
import { oddsText } from "@/lib/alert/odds-text";

it.each([
  [4_312.4, "4,312"],
  [12, "12"],
  [999_999, "999,999"],
  [1_000_000, "1,000,000"],
  [1_000_001, "over 1,000,000"],
  [1e12, "over 1,000,000"],
  [Number.POSITIVE_INFINITY, "over 1,000,000"],
])("%d to one is told as %s", (odds, text) => {
  expect(oddsText(odds)).toBe(text);
});
