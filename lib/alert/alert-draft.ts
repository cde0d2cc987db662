/** What kind of harm an alert is about. */
export const ALERT_KINDS = ["block", "label", "low_score"] as const;
/** One of them. */
export type AlertKind = (typeof ALERT_KINDS)[number];

/** How urgent an alert is, most urgent first. */
export const ALERT_SEVERITIES = ["critical", "high", "medium"] as const;
/** One of them. */
export type AlertSeverity = (typeof ALERT_SEVERITIES)[number];

/** The figures behind an alert: a rate as it was (or was to be expected) and as it is, with its interval. */
export interface AlertEvidence {
  /** Which rate: `blocked` share of calls, or `answer` rate of delivered calls. */
  readonly metric: "blocked" | "answer";
  /** Shares, 0 to 1. */
  readonly rateBefore: number;
  readonly rateAfter: number;
  /** 95 % interval of `rateAfter`. */
  readonly low: number;
  readonly high: number;
  /** Calls that `rateAfter` rests on. */
  readonly n: number;
  /** Start of the time that `rateAfter` covers, ISO 8601 UTC. */
  readonly since: string;
  /** Days without a false alert that the evidence is worth, "odds : 1"; null where a low score alone raised it. */
  readonly odds: number | null;
  /** When it stood out among all caller IDs of the organisation, ISO 8601 UTC; null while it does not. */
  readonly confirmedAt: string | null;
  /** One sentence in plain words. */
  readonly summary: string;
  /** When the calls showed that it was over, ISO 8601 UTC; null while it lasts. */
  readonly overAt: string | null;
}

/** An alert as the ledger implies it, before anybody was told. */
export interface AlertDraft {
  readonly callerId: string;
  /** Null when the harm is not tied to one carrier, or carriers are unknown. */
  readonly carrier: string | null;
  readonly kind: AlertKind;
  readonly severity: AlertSeverity;
  /** Time of the call data at which it was detectable. */
  readonly detectedAt: Date;
  readonly evidence: AlertEvidence;
  readonly ruleId: string;
  readonly version: number;
}

/** An alert that has just been raised. */
export interface RaisedAlert {
  readonly id: string;
  readonly isHistory: boolean;
  readonly draft: AlertDraft;
}
