import { describe, expect, it } from "vitest";
import { zAgainst, zOfDifference } from "@/lib/advice/two-proportions";

describe("two shares", () => {
  it("lie as many standard errors apart as the pooled share tells", () => {
    // 50/500 against 80/500: pooled 0.13, error 0.021270.
    expect(zOfDifference({ hits: 50, n: 500 }, { hits: 80, n: 500 })).toBeCloseTo(0.06 / 0.02127, 3);
    expect(zAgainst({ hits: 20, n: 100 }, 0.1)).toBeCloseTo(0.1 / 0.03, 6);
  });

  it("are not apart where there is nothing to compare", () => {
    expect(zOfDifference({ hits: 0, n: 0 }, { hits: 1, n: 2 })).toBe(0);
    expect(zOfDifference({ hits: 0, n: 9 }, { hits: 0, n: 9 })).toBe(0);
    expect([zAgainst({ hits: 0, n: 0 }, 0.1), zAgainst({ hits: 1, n: 2 }, 0)]).toEqual([0, 0]);
  });
});
