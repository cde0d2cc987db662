import { describe, expect, it } from "vitest";
import { chartLayers, chartRows } from "@/components/chart/chart-rows";
import { outcomeDays } from "@/lib/present/outcome/outcome-days";

const model = outcomeDays(
  [
    { at: "2026-11-02T00:00:00Z", counts: { answered: 6, blocked_603plus: 2, unwanted_607: 2 } },
    { at: "2026-11-04T00:00:00Z", counts: { no_answer: 4 } },
  ],
  { timeZone: "UTC", lastCallAt: null, window: null, emptyReason: "" },
);

describe("the bars of a chart", () => {
  it.each([
    ["share", 0.2],
    ["refused", 0.2],
    ["calls", 2],
  ] as const)("by %s have the height %d", (mode, height) => {
    expect(chartRows(model, mode)[0]?.values.blocked_603plus).toBe(height);
  });

  it("share out each day wholly", () => {
    const shares = Object.values(chartRows(model, "share")[0]?.values ?? {});
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("draw nothing on a day without calls", () => {
    const gap = chartRows(model, "share")[1];
    expect(gap).toMatchObject({ key: "2026-11-03" });
    expect(Object.values(gap?.values ?? {}).every((value) => value === 0)).toBe(true);
  });

  it("have a layer per bucket with calls, or those that were refused alone", () => {
    expect(chartLayers(model, "share")).toEqual(["blocked_603plus", "unwanted_607", "not_reached", "reached"]);
    expect(chartLayers(model, "refused")).toEqual(["blocked_603plus", "unwanted_607"]);
  });
});
