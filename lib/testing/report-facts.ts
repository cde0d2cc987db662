import { wilson } from "@/lib/base/proportion";
import type { ReportedAlert, ReportFacts } from "@/lib/present/report/report-facts";
import { monthSpan } from "@/lib/present/report/report-month";

/** What a report of March 2026 says, as far as a test does not say otherwise. */
export function reportFacts(more: Partial<ReportFacts> = {}): ReportFacts {
  return {
    organizationName: "Clinic",
    timeZone: "UTC",
    span: monthSpan("2026-03", "UTC"),
    coverage: { firstDay: "2026-03-02", lastDay: "2026-03-31", daysWithCalls: 22, callerIds: 2 },
    lastCallAt: new Date("2026-04-03T12:00:00Z"),
    keptFrom: null,
    keptFromBefore: null,
    carriers: [
      { carrier: "Verizon", counts: { answered: 400, no_answer: 500, rejected_608: 100 } },
      { carrier: "", counts: { answered: 300, invalid_number: 50 } },
    ],
    carriersBefore: [{ carrier: "Verizon", counts: { answered: 500, no_answer: 490, rejected_608: 10 } }],
    daysBefore: 20,
    harmed: [
      {
        callerId: "+12025550134",
        harmedAt: new Date("2026-03-10T12:00:00Z"),
        wasHarmed: false,
        becameHarmed: true,
        recoveredAt: null,
        standing: "harmed",
        label: "Front desk",
        counts: { answered: 40, rejected_608: 60 },
      },
    ],
    harmedCounts: { atStart: 0, became: 1, recovered: 0, atEnd: 1, all: 1 },
    alerts: [],
    hasMoreAlerts: false,
    actions: [],
    cases: [],
    hasMoreCases: false,
    sources: [
      {
        source: "Trunk",
        fidelity: {
          failed: 700,
          explained: wilson(650, 700),
          sipCode: wilson(700, 700),
          phrase: wilson(700, 700),
          reason: wilson(100, 700),
          q850: wilson(0, 700),
          suspicions: [],
        },
      },
    ],
    ...more,
  };
}

/** A block of March 2026 that was fixed. @param status how it stands */
export function aReportedAlert(status: ReportedAlert["status"] = "resolved"): ReportedAlert {
  return {
    id: "1",
    callerId: "+12025550134",
    carrier: "Verizon",
    kind: "block",
    severity: "critical",
    detectedAt: new Date("2026-03-11T12:00:00Z"),
    raisedAt: new Date("2026-03-12T12:00:00Z"),
    status,
    snoozedUntil: null,
    resolution: "fixed",
    assignee: null,
    withdrawnAt: null,
    isHistory: false,
    evidence: {
      metric: "blocked",
      rateBefore: 0.01,
      rateAfter: 0.06,
      low: 0.03,
      high: 0.1,
      n: 50,
      since: "2026-03-10T12:00:00Z",
      summary: "",
      odds: 4_000,
      confirmedAt: null,
      overAt: "2026-03-20T12:00:00Z",
    },
    ruleId: "block",
    version: 1,
    sinceThen: null,
  };
}
