import { describe, expect, it } from "vitest";
import { sparkline } from "@/lib/present/chart/sparkline";

const day = (date: string, attempts: number, blocked = 0, refused = 0) => ({ date, attempts, blocked, refused });

describe("a small chart of calls per day", () => {
  it("has a bar for each day up to the last, also across the end of a month", () => {
    const { bars } = sparkline([day("2026-03-01", 4)], "2026-03-02", 4);
    expect(bars.map(({ date, height }) => [date, height])).toEqual([
      ["2026-02-27", 0],
      ["2026-02-28", 0],
      ["2026-03-01", 1],
      ["2026-03-02", 0],
    ]);
  });

  it("is scaled to its busiest day, and parts of a bar to the same", () => {
    const { bars } = sparkline([day("2026-03-01", 20, 5, 1), day("2026-03-02", 10, 5)], "2026-03-02", 2);
    expect(bars[0]).toMatchObject({ height: 1, blocked: 0.25, refused: 0.05 });
    expect(bars[1]).toMatchObject({ height: 0.5, blocked: 0.25, refused: 0 });
  });

  it("counts only the days that it shows", () => {
    const { bars, text } = sparkline([day("2025-01-01", 900), day("2026-03-02", 9, 2, 3)], "2026-03-02", 30);
    expect(bars.at(-1)?.height).toBe(1);
    expect(text).toBe("9 calls, 2 blocked, 3 refused in 30 days");
  });

  it("is flat without calls", () => {
    expect(sparkline([], "2026-03-02", 2).bars.every(({ height }) => height === 0)).toBe(true);
  });
});
