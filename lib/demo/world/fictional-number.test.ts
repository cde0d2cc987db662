import { describe, expect, it } from "vitest";
import { FICTIONAL_NUMBERS, fictionalNumber } from "@/lib/demo/world/fictional-number";

describe("fictionalNumber", () => {
  it("names each number once and nobody ever", () => {
    const numbers = Array.from({ length: FICTIONAL_NUMBERS }, (_, i) => fictionalNumber(i));
    expect(new Set(numbers).size).toBe(FICTIONAL_NUMBERS);
    expect(numbers.every((number) => /^\+1[2-9]\d{2}55501\d{2}$/.test(number))).toBe(true);
    expect(fictionalNumber(FICTIONAL_NUMBERS)).toBe(fictionalNumber(0));
  });
});
