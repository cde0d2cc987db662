import type { AlertEvidence, RaisedAlert } from "@/lib/alert/alert-draft";
import type { StoredNotice } from "@/lib/alert/person/alert-notice.schema";

/** One mail in both of its forms. */
export interface MailSpecimen {
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  /** A document for a frame; see `mail-preview.ts`. */
  readonly document: string;
}

const FIGURES: Readonly<
  Record<"block" | "label", Pick<AlertEvidence, "metric" | "rateBefore" | "rateAfter" | "low" | "high" | "summary">>
> = {
  block: {
    metric: "blocked",
    rateBefore: 0.004,
    rateAfter: 0.061,
    low: 0.039,
    high: 0.093,
    summary: "Calls blocked by the network on Verizon: 19 where 1.2 were expected (odds 10,000 : 1).",
  },
  label: {
    metric: "answer",
    rateBefore: 0.192,
    rateAfter: 0.132,
    low: 0.085,
    high: 0.2,
    summary: "Calls answered by people: 41 where 59.9 were expected (odds 1,800 : 1).",
  },
};

/** An alert that nobody raised, for a picture of a mail. @param last makes its caller ID its own */
export function specimenAlert(last: number, kind: "block" | "label"): RaisedAlert {
  return {
    id: `specimen-${last}`,
    isHistory: false,
    draft: {
      callerId: `+120255501${String(last).padStart(2, "0")}`,
      carrier: kind === "block" ? "Verizon" : null,
      kind,
      severity: kind === "block" ? "critical" : "high",
      detectedAt: new Date("2026-11-24T20:00:00Z"),
      evidence: {
        ...FIGURES[kind],
        ...{ n: 312, since: "2026-11-24T14:00:00Z", odds: 10_041, confirmedAt: null, overAt: null },
      },
      ruleId: `scan_${kind}`,
      version: 1,
    },
  };
}

/** Something of a digest that nobody has to be told. */
export function specimenNotice(what: StoredNotice["what"], index: number): StoredNotice {
  return {
    id: `0199e1a0-0000-7000-8000-00000000000${index}`,
    userId: "0199e1a0-0000-7000-8000-0000000000aa",
    alertId: null,
    what,
    reason: "digest",
    severity: what === "history" ? null : "high",
    subject:
      what === "history"
        ? "2 reputation changes found in older calls, 1 still going on (october.csv)"
        : `+1 202 555 010${index}: network blocks 0.4% → 6.1% (n = 312) since Tue 08:00`,
    url: "https://ringworthy.example/alerts",
  };
}
