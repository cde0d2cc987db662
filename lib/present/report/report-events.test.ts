import { describe, expect, it } from "vitest";
import { wilson } from "@/lib/base/proportion";
import { eventTables } from "@/lib/present/report/report-events";
import type { ReportFacts } from "@/lib/present/report/report-facts";
import { aReportedAlert, reportFacts } from "@/lib/testing/report-facts";

const PEOPLE = { isShared: false, hasMasks: false };
const LINK = { isShared: true, hasMasks: true };
const alert = aReportedAlert();
const action: ReportFacts["actions"][number] = {
  id: "1",
  ruleId: "rejected-608",
  callerIds: ["+12025550134"],
  kind: "done",
  reason: "told in confidence",
  at: new Date("2026-03-15T12:00:00Z"),
  createdAt: new Date("2026-03-15T12:00:00Z"),
  verdict: {
    word: "helped",
    treated: { before: { hits: 60, n: 400 }, after: { hits: 3, n: 400 } },
    untouched: null,
    change: { value: -0.14, low: -0.18, high: -0.1 },
    callsToGo: 0,
  },
};
const facts = reportFacts({ alerts: [alert], actions: [action] });
const rows = (audience: typeof PEOPLE, more = facts) =>
  Object.fromEntries(eventTables(more, audience).map(({ id, rows: all }) => [id, all]));

describe("eventTables", () => {
  it("tells of caller IDs, alerts, advice and records", () => {
    const told = rows(PEOPLE);
    expect(told["caller-ids"]?.[0]?.map(({ text }) => text)).toEqual([
      "+1 202 555 0134",
      "10 Mar 2026",
      "–",
      "Harmed",
      "100",
      "60%",
      "40%",
    ]);
    expect(told.alerts?.[0]?.slice(2).map(({ text, note }) => [text, note])).toEqual([
      ["Network blocks 1% → 6% (3–10%, n = 50)", "Towards Verizon."],
      ["Critical", null],
      ["Fixed", "The calls show that it was over by 20 Mar 2026."],
    ]);
    expect(told.advice?.[0]?.at(-1)).toMatchObject({
      text: "Helped",
      note: expect.stringContaining("15% of 400 before"),
    });
    expect(told.records?.[0]?.map(({ text }) => text)).toEqual(["Trunk", "700", "92.9%", "14%", "Nothing"]);
  });

  it("tells what the figure of an alert became, and not that of its first calls", () => {
    const figure = (hits: number, n: number, audience = PEOPLE) =>
      rows(audience, reportFacts({ alerts: [{ ...alert, sinceThen: { hits, ...wilson(hits, n) } }] })).alerts?.[0]?.[2]
        ?.text;
    expect(figure(240, 600)).toBe("Network blocks 1% → 40% (36–44%, n = 600)");
    expect(figure(240, 600, LINK)).toBe("Network blocks 1% → 40% (36–44%, n = 600)");
    expect(figure(3, 600, LINK)).toBe("Figures hidden: they tell of few calls.");
    // No more calls than it was found by.
    expect(figure(3, 50)).toBe("Network blocks 1% → 6% (3–10%, n = 50)");
  });

  it("hides from whoever has a link what tells of few calls, whole numbers, labels and reasons", () => {
    const told = JSON.stringify(rows(LINK));
    for (const secret of ["5550134", "555 0134", "Front desk", "in confidence", "n = 50", "of 400 since"])
      expect(told).not.toContain(secret);
    expect(told).toContain("Figures hidden");
    expect(told).toContain("Helped");
  });

  it("gives every cell a value for each name of its column", () => {
    for (const { columns, rows: all } of eventTables(facts, PEOPLE))
      for (const row of all)
        expect(row.map(({ values }) => values.length)).toEqual(columns.map(({ names }) => names.length));
  });

  it("tells of redress cases whom they ask and how they stand", () => {
    const opened = { callerId: "+12025550134", openedAt: alert.detectedAt, closedAt: alert.raisedAt, verdict: null };
    const done = { ...opened, kind: "label", blocker: "hiya", status: "closed", outcome: "redressed" } as const;
    const noted = eventTables(reportFacts({ cases: [done], hasMoreCases: true }), PEOPLE);
    expect(noted.find(({ id }) => id === "cases")?.note).toMatch(/The latest 1\.$/);
    expect(rows(PEOPLE, reportFacts({ cases: [done] })).cases?.[0]?.map(({ text }) => text)).toEqual([
      "11 Mar 2026",
      "+1 202 555 0134",
      "Label",
      "Hiya",
      "Redressed",
      "12 Mar 2026",
    ]);
  });

  it("says of a withdrawn alert that it was", () => {
    const withdrawn = reportFacts({ alerts: [{ ...alert, withdrawnAt: new Date("2026-03-13T12:00:00Z") }] });
    expect(rows(PEOPLE, withdrawn).alerts?.[0]?.at(-1)?.text).toBe("Withdrawn");
  });
});
