import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BlockCount, blockShares } from "@/lib/score/block-share";

const cell = (carrier: string, area: string, calls: number, blocks: number): BlockCount => ({
  carrier,
  area,
  calls,
  blocks,
});

describe("blockShares", () => {
  it("gives shares per carrier and area, the worst first", () => {
    const [worst, other] = blockShares([
      cell("Northstar Mobile", "+1312", 400, 2),
      cell("Cobalt Wireless", "+1312", 300, 150),
      cell("Cobalt Wireless", "+1212", 100, 10),
    ]);
    expect(worst).toMatchObject({ carrier: "Cobalt Wireless", calls: 400, blocks: 160 });
    expect(worst?.areas.map(({ area }) => area)).toEqual(["+1312", "+1212"]);
    expect(worst?.areas[0]?.share.value).toBeCloseTo(0.488, 2);
    expect(other?.share.value).toBeLessThan(0.01);
  });

  it("lets a small cell borrow: one block among two calls is no wall", () => {
    const [carrier] = blockShares([cell("Cobalt Wireless", "+1312", 2, 1)]);
    expect(carrier?.share.value).toBeLessThan(0.05);
    const [walled] = blockShares([cell("Cobalt", "+1312", 500, 400), cell("Cobalt", "+1212", 1, 0)]);
    expect(walled?.areas.find(({ area }) => area === "+1212")?.share.value).toBeGreaterThan(0.7);
  });

  it("has nothing to say of no calls", () => {
    expect(blockShares([])).toEqual([]);
  });

  it("keeps shares and intervals in order, whatever the counts", () => {
    const counts = fc.tuple(fc.nat(1000), fc.nat(1000)).map(([a, b]) => cell("x", "+1312", a + b, a));
    fc.assert(
      fc.property(counts, (one) => {
        const [{ share } = { share: { low: 0, value: 0, high: 0 } }] = blockShares([one]);
        expect(share.low).toBeGreaterThanOrEqual(0);
        expect(share.low).toBeLessThanOrEqual(share.value);
        expect(share.value).toBeLessThanOrEqual(share.high);
        expect(share.high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});
