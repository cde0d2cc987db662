import type { Alert } from "@/lib/present/alert/alert.schema";

/** An alert as the API shows it: a block found on 3 November 2026, open, unless wished otherwise. */
export function anAlert(wish: Partial<Alert> = {}): Alert {
  return {
    id: "0199e1a0-0000-7000-8000-00000000000a",
    callerId: "+13125550103",
    carrier: "Verizon",
    kind: "block",
    severity: "critical",
    detectedAt: "2026-11-03T14:00:00.000Z",
    raisedAt: "2026-11-03T14:05:00.000Z",
    status: "open",
    snoozedUntil: null,
    resolution: null,
    assignee: null,
    withdrawnAt: null,
    isHistory: false,
    evidence: {
      metric: "blocked",
      rateBefore: 0.004,
      rateAfter: 0.061,
      low: 0.039,
      high: 0.093,
      n: 312,
      since: "2026-11-03T08:00:00.000Z",
      summary: "19 of 312 calls were blocked.",
      odds: null,
      confirmedAt: null,
      overAt: null,
    },
    ruleId: "scan_block",
    version: 1,
    ...wish,
  };
}
