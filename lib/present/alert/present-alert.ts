import type { AlertEvidence } from "@/lib/alert/alert-draft";
import type { Alert } from "@/lib/present/alert/alert.schema";

/** What is kept of an alert, as far as it is shown. */
export interface ShownAlert
  extends Omit<Alert, "detectedAt" | "raisedAt" | "snoozedUntil" | "withdrawnAt" | "evidence" | "sinceThen"> {
  readonly detectedAt: Date;
  readonly raisedAt: Date;
  readonly snoozedUntil: Date | null;
  readonly withdrawnAt: Date | null;
  readonly evidence: AlertEvidence;
}

/** Of an incident so many caller IDs are shown. */
const CALLERS_MAX = 50;

/** An alert as the API shows it. */
export function presentAlert(alert: ShownAlert): Alert {
  return {
    id: alert.id,
    callerId: alert.callerId,
    carrier: alert.carrier,
    kind: alert.kind,
    severity: alert.severity,
    detectedAt: alert.detectedAt.toISOString(),
    raisedAt: alert.raisedAt.toISOString(),
    status: alert.status,
    snoozedUntil: alert.snoozedUntil?.toISOString() ?? null,
    resolution: alert.resolution,
    assignee: alert.assignee && { ...alert.assignee },
    withdrawnAt: alert.withdrawnAt?.toISOString() ?? null,
    isHistory: alert.isHistory,
    evidence: presentEvidence(alert.evidence),
    ruleId: alert.ruleId,
    version: alert.version,
  };
}

function presentEvidence({ rule, ...figures }: AlertEvidence): Alert["evidence"] {
  if (rule === undefined) return figures;
  return {
    ...figures,
    rule: { ...rule, callers: rule.callers.slice(0, CALLERS_MAX).map((caller) => ({ ...caller })) },
  };
}
