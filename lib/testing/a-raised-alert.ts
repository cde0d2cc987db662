import type { AlertDraft, RaisedAlert } from "@/lib/alert/alert-draft";

/** An alert that has just been raised: network blocks on Verizon. @param last makes its caller ID and id its own */
export function aRaisedAlert(last: number, rateAfter: number, change: Partial<AlertDraft> = {}): RaisedAlert {
  const draft: AlertDraft = {
    callerId: `+120255501${String(last).padStart(2, "0")}`,
    carrier: "Verizon",
    kind: "block",
    severity: "critical",
    detectedAt: new Date("2026-11-03T21:00:00Z"),
    evidence: {
      metric: "blocked",
      rateBefore: 0.01,
      rateAfter,
      low: 0.04,
      high: 0.2,
      n: 200,
      since: "2026-11-03T20:00:00Z",
      summary: "",
      odds: null,
      confirmedAt: null,
      overAt: null,
    },
    ruleId: "scan_block",
    version: 1,
    ...change,
  };
  return { id: `alert-${last}`, isHistory: false, draft };
}
