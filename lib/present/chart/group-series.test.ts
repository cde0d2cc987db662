import { describe, expect, it } from "vitest";
import { groupSeries } from "@/lib/present/chart/group-series";

const count = (hour: number, key: string, attempts: number) => ({
  at: new Date(Date.UTC(2026, 2, 1, hour)),
  key,
  attempts,
});

describe("groupSeries", () => {
  it("is empty without counts", () => {
    expect(groupSeries([])).toEqual([]);
  });

  it("brings the keys of one hour together, and adds them up", () => {
    expect(groupSeries([count(8, "answered", 3), count(8, "no_answer", 7), count(11, "answered", 1)])).toEqual([
      { at: "2026-03-01T08:00:00.000Z", attempts: 10, counts: { answered: 3, no_answer: 7 } },
      { at: "2026-03-01T11:00:00.000Z", attempts: 1, counts: { answered: 1 } },
    ]);
  });

  it("keeps the unknown carrier under its empty name", () => {
    expect(groupSeries([count(8, "", 2), count(8, "Carrier A", 1)])[0]?.counts).toEqual({ "": 2, "Carrier A": 1 });
  });
});
