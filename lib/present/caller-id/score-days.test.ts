import { describe, expect, it } from "vitest";
import { scoreDays } from "@/lib/present/caller-id/score-days";

const score = (date: string, value: number) => ({
  callerId: "+13125550103",
  date,
  score: value,
  low: value - 5,
  high: value + 3,
  standing: "good" as const,
  attempts: 40,
  version: 1,
});

describe("the chart of scores", () => {
  it("has a point a day, and a gap where nothing was scored", () => {
    const { points, emptyReason } = scoreDays([score("2026-11-04", 70), score("2026-11-02", 90)], 30);
    expect(emptyReason).toBeNull();
    expect(points.map(({ key, score: value, range }) => [key, value, range])).toEqual([
      ["2026-11-02", 90, [85, 93]],
      ["2026-11-03", null, null],
      ["2026-11-04", 70, [65, 73]],
    ]);
    expect(points[0]).toMatchObject({ label: "Mon 2 Nov", title: "2 Nov 2026", attempts: 40 });
  });

  it("shows the latest days when there are more than fit", () => {
    const { points } = scoreDays([score("2026-01-01", 50), score("2026-11-04", 70)], 3);
    expect(points.map(({ key }) => key)).toEqual(["2026-11-02", "2026-11-03", "2026-11-04"]);
  });

  it("says why there is nothing to draw", () => {
    expect(scoreDays([], 30)).toEqual({ points: [], emptyReason: expect.stringContaining("too few calls") });
  });
});
