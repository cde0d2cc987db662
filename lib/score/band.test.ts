import { describe, expect, it } from "vitest";
import { bandOf } from "@/lib/score/band";

describe("bandOf", () => {
  it.each([
    [100, 15, "healthy"],
    [90, 15, "healthy"],
    [89.99, 15, "watch"],
    [75, 15, "watch"],
    [74.99, 15, "at_risk"],
    [50, 15, "at_risk"],
    [49.99, 15, "poor"],
    [0, 15, "poor"],
    [100, 14.99, "not_enough_calls"],
    [0, 0, "not_enough_calls"],
  ] as const)("reads %f from %f calls as %s", (score, calls, band) => {
    expect(bandOf(score, calls)).toBe(band);
  });
});
