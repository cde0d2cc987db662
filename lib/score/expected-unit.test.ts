import { describe, expect, it } from "vitest";
import { roundExpected } from "@/lib/score/expected-unit";

describe("roundExpected", () => {
  it("keeps what is a multiple and rounds the rest by less than a hundred-thousandth", () => {
    expect(roundExpected(0.5)).toBe(0.5);
    expect(Math.abs(roundExpected(0.123456789) - 0.123456789)).toBeLessThan(1e-5);
  });
});
