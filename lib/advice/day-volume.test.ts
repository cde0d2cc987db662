import { describe, expect, it } from "vitest";
import { isNew, largestSpike, lastDays, mostPerDay, overRamp, wakingCalls } from "@/lib/advice/day-volume";
import { aCaller, aDay, TODAY } from "@/lib/testing/a-fleet";

const days = (...attempts: readonly (readonly [ago: number, attempts: number])[]) =>
  aCaller({ days: attempts.map(([ago, count]) => aDay(ago, { attempts: count })) });

describe("volume by day", () => {
  it("takes the last days, today among them", () => {
    expect(lastDays(days([7, 9], [6, 5], [0, 3]), 7).map(({ attempts }) => attempts)).toEqual([5, 3]);
    expect([mostPerDay(days([6, 5], [0, 3]).days), mostPerDay([])]).toEqual([5, 0]);
  });

  it("compares a day with the seven active days before it, however long ago", () => {
    const before = Array.from({ length: 7 }, (_, index) => [40 - index, 50] as const);
    expect(largestSpike(days(...before, [2, 150]))).toBe(3);
    expect(largestSpike(days(...before, [9, 150]))).toBeNull();
    expect(largestSpike(days(...before.slice(1), [2, 150]))).toBeNull();
  });

  it("knows a new number by records that began before it", () => {
    expect(isNew(aCaller({ firstDay: TODAY - 29 }), TODAY - 43)).toBe(true);
    expect(isNew(aCaller({ firstDay: TODAY - 30 }), TODAY - 90)).toBe(false);
    expect(isNew(aCaller({ firstDay: TODAY - 29 }), TODAY - 42)).toBe(false);
  });

  it("measures a new number by the ramp of its week", () => {
    const caller = aCaller({ firstDay: TODAY - 15, days: [aDay(15, { attempts: 20 }), aDay(0, { attempts: 150 })] });
    expect(overRamp(caller)).toBe(75);
    expect(overRamp(aCaller({ firstDay: TODAY - 40, days: [aDay(0, { attempts: 150 })] }))).toBe(0);
  });

  it("sees a number wake up within the last month only", () => {
    expect(wakingCalls(days([40, 3], [9, 10], [4, 60]))).toBe(60);
    expect(wakingCalls(days([40, 3], [9, 10], [1, 60]))).toBe(10);
    expect(wakingCalls(days([70, 3], [30, 90]))).toBe(0);
    expect(wakingCalls(days([9, 90]))).toBe(0);
  });
});
