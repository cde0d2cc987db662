import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_SUMS, mergeSums } from "@/lib/ledger/tally/tally";

describe("mergeSums", () => {
  const sums = fc.record({
    attempts: fc.nat(),
    talkMs: fc.nat(),
    shortCalls: fc.nat(),
    zeroCalls: fc.nat(),
    refusals: fc.nat(),
  });

  it("is associative and commutative, with the empty sums as its neutral element", () => {
    fc.assert(
      fc.property(sums, sums, sums, (a, b, c) => {
        expect(mergeSums(mergeSums(a, b), c)).toEqual(mergeSums(a, mergeSums(b, c)));
        expect(mergeSums(a, b)).toEqual(mergeSums(b, a));
        expect(mergeSums(a, EMPTY_SUMS)).toEqual(a);
      }),
    );
  });
});
