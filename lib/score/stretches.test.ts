import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stretchEnds } from "@/lib/score/stretches";

const days = (...tallies: number[]) => tallies.map((count, day) => ({ day, tallies: count }));

describe("stretchEnds", () => {
  it("is one stretch where all fits, and none where nothing is", () => {
    expect(stretchEnds(days(4, 5, 6), 15)).toEqual([2]);
    expect(stretchEnds([], 15)).toEqual([]);
    expect(stretchEnds(days(100), 15)).toEqual([0]);
  });

  it("counts the day twice with which the next one begins", () => {
    expect(stretchEnds(days(5, 5, 5, 5, 5), 15)).toEqual([2, 4]);
    expect(stretchEnds(days(5, 5, 5, 6, 5), 15)).toEqual([2, 3, 4]);
  });

  it("holds two days that are larger than may be", () => {
    expect(stretchEnds(days(50, 50, 50), 15)).toEqual([1, 2]);
  });

  it("ends on days with calls, each later than the one before, and never takes more than it may for three days", () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 40 })), { minLength: 1 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 100 }), (parts, most) => {
        const all = parts.map(([, tallies], i) => ({
          day: parts.slice(0, i + 1).reduce((day, [gap]) => day + gap, 0),
          tallies,
        }));
        const ends = stretchEnds(all, most);
        expect(ends.at(-1)).toBe(all.at(-1)?.day);
        ends.forEach((end, i) => {
          const inside = all.filter((one) => one.day >= (ends[i - 1] ?? 0) && one.day <= end);
          expect(inside.length).toBeGreaterThanOrEqual(Math.min(2, all.length));
          if (inside.length > 2)
            expect(inside.reduce((sum, { tallies }) => sum + tallies, 0)).toBeLessThanOrEqual(most);
        });
      }),
    );
  });
});
