import { expect, it } from "vitest";
import { oddsText, percent } from "@/lib/alert/figure-text";

it.each([
  [4_312.4, "4,300"],
  [12, "12"],
  [999_999, "1,000,000"],
  [26_008, "26,000"],
  [1_000_000, "1,000,000"],
  [1_000_001, "over 1,000,000"],
  [1e12, "over 1,000,000"],
  [Number.POSITIVE_INFINITY, "over 1,000,000"],
])("%d to one is told as %s", (odds, text) => {
  expect(oddsText(odds)).toBe(text);
});

it.each([
  [0.061, "6.1%"],
  [0.7, "70.0%"],
  [0, "0.0%"],
  [0.0004, "<0.1%"],
  [0.0009, "<0.1%"],
  [0.001, "0.1%"],
  [0.999, "99.9%"],
  [0.9996, ">99.9%"],
  [1, "100.0%"],
])("a share of %d is told as %s", (share, text) => {
  expect(percent(share)).toBe(text);
});
