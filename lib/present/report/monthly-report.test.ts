import { describe, expect, it } from "vitest";
import { monthlyReport } from "@/lib/present/report/monthly-report";
import type { ReportFacts } from "@/lib/present/report/report-facts";
import { aReportedAlert, reportFacts } from "@/lib/testing/report-facts";

const of = (more: Partial<ReportFacts> = {}, isShared = false) =>
  monthlyReport(reportFacts(more), { isShared, hasMasks: false });
const one = (counts: Record<string, number>) => [{ carrier: "Verizon", counts }];

describe("monthlyReport", () => {
  it("says what happened, against the month before", () => {
    const { summary, coverage, cautions, figures } = of();
    expect(coverage).toBe("Calls from 2 Mar 2026 to 31 Mar 2026, on 22 of 31 days. Days in UTC.");
    expect(cautions).toEqual([]);
    expect(summary).toEqual([
      "Networks blocked 100 of 1,300 calls that could be delivered: 7.7%, and with 95% confidence 6.4–9.3%. That is more than in February 2026 (1%), by 6.7 points.",
      "1 caller ID became harmed and 0 recovered; 1 was harmed or recovering at the end of the month.",
      "No alert was raised.",
    ]);
    expect(figures.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      "Calls: 1,350",
      "Blocked by networks: 7.7%",
      "Answered: 54%",
      "Caller IDs used: 2",
      "Harmed or recovering: 1",
    ]);
  });

  it("says of how many days the calls of the month before are, which may be half a month", () => {
    expect(of({ daysBefore: 16 }).figures[0]?.note).toBe("1,000 in February 2026, on 16 days");
  });

  it("does not count alerts that were withdrawn, because an import was undone or calls came late", () => {
    const alert = aReportedAlert("open");
    const gone = { ...alert, withdrawnAt: new Date("2026-03-13T12:00:00Z") };
    const said = (alerts: ReportFacts["alerts"]) => of({ alerts }).summary[2];
    expect(said([alert, gone, gone])).toBe(
      "1 alert was raised, 1 of them still open. 2 more were withdrawn since, as calls came or went.",
    );
    expect(said([gone])).toBe("No alert was raised that still holds; 1 was withdrawn since, as calls came or went.");
    expect(said([alert, alert])).toBe("2 alerts were raised, 2 of them still open.");
  });

  it.each([
    ["no month before", { carriersBefore: [] }, "no calls in February 2026 to compare with"],
    ["few calls before", { carriersBefore: one({ answered: 9 }) }, "not enough calls in both months"],
    ["the same as before", { carriersBefore: one({ answered: 92, rejected_608: 8 }) }, "the difference may be chance"],
    ["fewer blocks", { carriersBefore: one({ answered: 600, rejected_608: 400 }) }, "less than in February 2026 (40%)"],
  ])("compares with %s", (_, more, text) => {
    expect(of(more).summary[0]).toContain(text);
  });

  it("concludes nothing from a few calls", () => {
    const few = of({ carriers: one({ answered: 4 }) });
    expect(few.summary).toEqual(["There are not enough calls to conclude anything from this month."]);
    expect(few.cautions).toEqual([expect.stringMatching(/^4 calls are not enough/)]);
  });

  it("says that more of the month may come", () => {
    const half = { lastCallAt: new Date("2026-03-12T12:00:00Z") };
    const coverage = { firstDay: "2026-03-02", lastDay: "2026-03-12", daysWithCalls: 9, callerIds: 2 };
    expect(of({ ...half, coverage }).cautions).toEqual([expect.stringContaining("may still be imported")]);
  });

  it("says that a month is not whole where retention has cut it, or the one before", () => {
    const keptFrom = new Date("2026-03-01T00:00:00Z");
    const timeZone = "Europe/Berlin";
    expect(of({ timeZone, keptFrom }).cautions).toEqual([
      "Sums from before 1 Mar 2026, 01:00 are no longer kept, so this month is not whole.",
    ]);
    expect(of({ timeZone, keptFromBefore: keptFrom }).cautions).toEqual([
      "Sums from before 1 Mar 2026, 01:00 are no longer kept, so the month before is not whole.",
    ]);
  });

  it("tells whoever has a link what is hidden, and hides it in sentences and figures, too", () => {
    const shared = of({ carriers: one({ answered: 500, no_answer: 400, rejected_608: 3 }) }, true);
    expect(shared.cautions[0]).toContain("< 5");
    expect(shared.summary[0]).toBe("Networks blocked few calls, if any.");
    expect(shared.figures[1]).toMatchObject({ label: "Blocked by networks", text: "< 5" });
    expect(JSON.stringify(of({ carriers: one({ answered: 4 }) }, true))).not.toMatch(/\b4 calls are/);
  });
});
