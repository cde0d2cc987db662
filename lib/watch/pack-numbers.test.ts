import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packNumbers, unpackNumbers } from "@/lib/watch/pack-numbers";

describe("packNumbers", () => {
  it("gives back every list of whole numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: Number.MAX_SAFE_INTEGER })), (numbers) => {
        expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
      }),
      { numRuns: 3000 },
    );
  });

  it("spends one byte on a number below 128 and two below 16,384", () => {
    expect(packNumbers([0, 1, 127])).toHaveLength(3);
    expect(packNumbers([128])).toEqual(Uint8Array.of(128, 1));
    expect(packNumbers([16_383, 16_384])).toHaveLength(5);
  });
});
