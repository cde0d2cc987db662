import { z } from "zod";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { StoredEvidence } from "@/lib/alert/alert.store";
import { ALERT_KINDS, ALERT_SEVERITIES, type RaisedAlert } from "@/lib/alert/alert-draft";
import type { DbTransaction } from "@/lib/platform/transaction";

/** An alert that nobody has acknowledged. */
export interface UnansweredAlert extends RaisedAlert {
  readonly raisedAt: Date;
  /** Key of the message that told of it, without its recipient. */
  readonly threadKey: string;
  /** How many steps of escalation have been taken. */
  readonly steps: number;
}

const Kind = z.enum(ALERT_KINDS);
const Severity = z.enum(ALERT_SEVERITIES);

/** Alerts that people were told of since then and nobody has acknowledged, the earliest first. */
export async function unansweredAlerts(
  scope: OrganizationScope,
  tx: DbTransaction,
  since: Date,
): Promise<readonly UnansweredAlert[]> {
  const rows = await tx
    .selectFrom("alert")
    .select(["id", "carrier", "version", "evidence", "kind", "severity", "escalated_steps as steps"])
    .select(["caller_id as callerId", "detected_at as detectedAt", "raised_at as raisedAt"])
    .select(["rule_id as ruleId", "thread_key as threadKey"])
    .where("organization_id", "=", scope.organizationId)
    .where("status", "=", "open")
    .where("withdrawn_at", "is", null)
    .where("is_history", "=", false)
    .where("raised_at", ">=", since)
    .orderBy("raised_at")
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.flatMap(({ id, raisedAt, threadKey, steps, kind, severity, evidence, ...rest }) =>
    threadKey === null
      ? []
      : [
          {
            id,
            raisedAt,
            threadKey,
            steps,
            isHistory: false,
            draft: {
              ...rest,
              kind: Kind.parse(kind),
              severity: Severity.parse(severity),
              evidence: StoredEvidence.parse(evidence),
            },
          },
        ],
  );
}

/** Notes that so many steps of escalation have been taken for these alerts. */
export async function noteEscalation(
  scope: OrganizationScope,
  tx: DbTransaction,
  ids: readonly string[],
  steps: number,
): Promise<void> {
  await tx
    .updateTable("alert")
    .set({ escalated_steps: steps })
    .where("organization_id", "=", scope.organizationId)
    .where("id", "in", [...ids])
    .execute();
  await tx
    .insertInto("alert_note")
    .values(
      ids.map((id) => ({
        organization_id: scope.organizationId,
        alert_id: id,
        author_id: null,
        kind: "escalated",
        text: String(steps),
      })),
    )
    .execute();
}

/** Opens the alerts again whose snooze is over, and notes that it happened by itself. */
export async function wakeSnoozed(scope: OrganizationScope, tx: DbTransaction, now: Date): Promise<void> {
  const woken = await tx
    .updateTable("alert")
    .set({ status: "open", snoozed_until: null })
    .where("organization_id", "=", scope.organizationId)
    .where("status", "=", "snoozed")
    .where("snoozed_until", "<=", now)
    .returning("id")
    .execute();
  if (woken.length === 0) return;
  const note = { organization_id: scope.organizationId, author_id: null, kind: "woken", text: "" };
  await tx
    .insertInto("alert_note")
    .values(woken.map(({ id }) => ({ ...note, alert_id: id })))
    .execute();
}
