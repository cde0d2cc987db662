import type { Comparison, RuleMetric } from "@/lib/alert/rules/rule-metric";

/** What kind of harm an alert is about; `rule` for what an own rule of the organisation watches. */
export const ALERT_KINDS = ["block", "label", "low_score", "rule"] as const;
/** One of them. */
export type AlertKind = (typeof ALERT_KINDS)[number];

/** How urgent an alert is, most urgent first. */
export const ALERT_SEVERITIES = ["critical", "high", "medium"] as const;
/** One of them. */
export type AlertSeverity = (typeof ALERT_SEVERITIES)[number];

/** The figures behind an alert: a rate as it was (or was to be expected) and as it is, with its interval. */
export interface AlertEvidence {
  /** Which rate: `blocked` share of calls, or `answer` rate of delivered calls; of own rules also others. */
  readonly metric: RuleMetric;
  /** Shares, 0 to 1; for own rules also calls, points or hours, as the metric is. */
  readonly rateBefore: number;
  readonly rateAfter: number;
  /** 95% interval of `rateAfter`. */
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
  /** Of alerts that an own rule raised. */
  readonly rule?: RuleEvidence | undefined;
}

/** What an own rule looks for, and whom it found. */
export interface RuleEvidence {
  readonly name: string;
  /** In plain words. */
  readonly condition: string;
  readonly comparison: Comparison;
  /** Each caller ID by itself, or all of the rule's calls together. */
  readonly per: "number" | "together";
  /** The caller IDs of the incident in the order in which they joined it. */
  readonly callers: readonly RuleEvidenceCaller[];
  /** How many there are. */
  readonly callerCount: number;
}

/** A caller ID of an incident, with its figures when it joined. Times are ISO 8601 UTC. */
export interface RuleEvidenceCaller {
  readonly callerId: string;
  readonly at: string;
  readonly since: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly before: number;
  /** When it was good again; null while it is not. */
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

/** What an alert's figure came to over all calls since the change began. */
export interface AlertReach {
  readonly hits: number;
  readonly n: number;
}
