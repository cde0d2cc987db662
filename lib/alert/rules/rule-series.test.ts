import { describe, expect, it } from "vitest";
import { addSeries, mostConcerned, type RuleSeries, sumBetween } from "@/lib/alert/rules/rule-series";

const A: RuleSeries = { callerId: "+12025550100", hours: [1, 3, 7], calls: [10, 20, 30], hits: [1, 2, 9] };
const B: RuleSeries = { callerId: "+12025550101", hours: [3, 4], calls: [5, 500], hits: [2, 0] };

describe("a rule's series", () => {
  it.each([
    [1, 4, { calls: 30, hits: 3 }],
    [2, 7, { calls: 20, hits: 2 }],
    [8, 99, { calls: 0, hits: 0 }],
    [-5, 99, { calls: 60, hits: 12 }],
  ])("sums from %d to %d", (from, to, sums) => {
    expect(sumBetween(A, from, to)).toEqual(sums);
  });

  it("adds up hour by hour, in whatever order", () => {
    const sum = { callerId: "", hours: [1, 3, 4, 7], calls: [10, 25, 500, 30], hits: [1, 4, 0, 9] };
    expect(addSeries([A, B])).toEqual(sum);
    expect(addSeries([B, A])).toEqual(sum);
    expect(addSeries([])).toEqual({ callerId: "", hours: [], calls: [], hits: [] });
  });

  it("names the caller ID with the most hits, then the most calls, then the first", () => {
    expect(mostConcerned([A, B], 0, 9)).toBe(A.callerId);
    expect(mostConcerned([A, B], 3, 5)).toBe(B.callerId);
    expect(
      mostConcerned(
        [
          { ...A, callerId: "+2" },
          { ...A, callerId: "+1" },
        ],
        0,
        9,
      ),
    ).toBe("+1");
    expect(mostConcerned([A, B], 50, 60)).toBe(A.callerId);
  });
});
