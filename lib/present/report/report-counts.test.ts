import { describe, expect, it } from "vitest";
import { countReport } from "@/lib/present/report/report-counts";
import { reportFacts } from "@/lib/testing/report-facts";

const carriers = (counts: Record<string, Record<string, number>>) =>
  Object.entries(counts).map(([carrier, one]) => ({ carrier, counts: one }));

describe("countReport", () => {
  it("adds up months and carriers, the unknown carrier last, those of the month before with them", () => {
    const facts = reportFacts({
      carriers: carriers({ A: { answered: 5 }, "": { busy: 90 }, B: { answered: 50 } }),
      carriersBefore: carriers({ C: { answered: 7 } }),
    });
    const { now, before, carriers: pairs, hidden } = countReport(facts, false);
    expect([now.calls, before.calls, hidden.size]).toEqual([145, 7, 0]);
    expect(pairs.map(({ label, now: own, before: old }) => [label, own.calls, old.calls])).toEqual([
      ["B", 50, 0],
      ["A", 5, 0],
      ["C", 0, 7],
      ["Carrier unknown", 90, 0],
    ]);
  });

  it("adds small carriers up, so that a table ends", () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`C${n}`, { answered: 100 - n }]));
    const { carriers: pairs } = countReport(reportFacts({ carriers: carriers(many), carriersBefore: [] }), false);
    expect([pairs.length, pairs.at(-1)?.label]).toEqual([25, "16 others"]);
    expect(pairs.reduce((sum, { now }) => sum + now.calls, 0)).toBe(40 * 100 - (39 * 40) / 2);
  });

  it("hides a few blocked calls wherever they could be worked out", () => {
    const facts = reportFacts({
      carriers: carriers({ A: { answered: 500, no_answer: 300, rejected_608: 3 }, B: { answered: 200, busy: 90 } }),
      carriersBefore: [],
    });
    const { hidden } = countReport(facts, true);
    for (const key of ["now blocked", "now rejected_608", "now unblocked", "now carrier 0 blocked"])
      expect([key, hidden.has(key)]).toEqual([key, true]);
    expect([hidden.has("now calls"), hidden.has("now carrier 1 blocked")]).toEqual([false, false]);
  });
});
