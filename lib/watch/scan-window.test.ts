import { describe, expect, it } from "vitest";
import { EXACT_WINDOWS, SCAN_WINDOWS, windowStart } from "@/lib/watch/scan-window";

describe("SCAN_WINDOWS", () => {
  it("cover hours, days and weeks, shortest first", () => {
    expect(SCAN_WINDOWS.map(({ hours }) => hours)).toEqual([1, 2, 4, 8, 24, 48, 72, 120, 168, 240, 336, 504, 672]);
  });

  it("stand for 28 days of possible starts in all", () => {
    expect(SCAN_WINDOWS.reduce((sum, { weightDays }) => sum + weightDays, 0)).toBeCloseTo(28, 12);
  });

  it("are exact to the hour up to three days", () => {
    expect(EXACT_WINDOWS).toBe(7);
    expect(SCAN_WINDOWS.slice(0, EXACT_WINDOWS).every(({ wholeDays }) => wholeDays === null)).toBe(true);
    expect(SCAN_WINDOWS.slice(EXACT_WINDOWS).map(({ wholeDays }) => wholeDays)).toEqual([5, 7, 10, 14, 21, 28]);
  });
});

describe("windowStart", () => {
  const hour = 100 * 24 + 15;
  it.each([
    [0, hour],
    [3, hour - 7],
    [4, hour - 23],
    [6, hour - 71],
    [7, 96 * 24],
    [12, 73 * 24],
  ])("of window %i is hour %i", (index, start) => {
    const window = SCAN_WINDOWS[index];
    expect(window && windowStart(window, hour)).toBe(start);
  });
});
