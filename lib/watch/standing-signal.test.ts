import { describe, expect, it } from "vitest";
import type { Band } from "@/lib/score/band";
import { standingSignal } from "@/lib/watch/standing-signal";

const quiet = { alertOpen: false, watchOpen: false };
const scored = (value: number, high: number, band: Band = "healthy") => ({ value, high, band });

describe("standingSignal", () => {
  it.each([
    ["clear", scored(97, 100), quiet],
    ["clear", scored(92, 100), quiet],
    ["fine", scored(91.9, 100), quiet],
    ["fine", scored(90, 100), quiet],
    ["doubt", scored(89.9, 100), quiet],
    ["doubt", scored(60, 80), quiet],
    ["doubt", scored(60, 75), quiet],
    ["low", scored(60, 74.9), quiet],
    ["silent", scored(60, 74.9, "not_enough_calls"), quiet],
    ["doubt", scored(98, 100), { alertOpen: false, watchOpen: true }],
    ["low", scored(20, 30), { alertOpen: false, watchOpen: true }],
    ["alert", scored(98, 100), { alertOpen: true, watchOpen: false }],
    ["alert", scored(98, 100, "not_enough_calls"), { alertOpen: true, watchOpen: true }],
  ] as const)("says %s for %o with %o", (signal, score, watch) => {
    expect(standingSignal(score, watch)).toBe(signal);
  });
});
