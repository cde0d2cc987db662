import { z } from "zod";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertStatus } from "@/lib/alert/alert.store";
import type { AlertDraft } from "@/lib/alert/alert-draft";
import { isHistory } from "@/lib/alert/is-history";
import type { DbTransaction } from "@/lib/platform/transaction";

/** An alert that has just been raised. */
export interface RaisedAlert {
  readonly id: string;
  readonly isHistory: boolean;
  readonly draft: AlertDraft;
}

/** What brought the stored alerts in line with the ledger. */
export interface AlertReconciliation {
  readonly raised: readonly RaisedAlert[];
  /** Alerts that later data undid. */
  readonly withdrawn: number;
}

/**
 * Brings the stored alerts in line with what the ledger implies now: raises what is new, withdraws (never erases) what
 * no longer holds, and takes a withdrawal back when it holds again.
 * @param drafts every alert that the whole ledger implies
 */
export async function reconcileAlerts(
  scope: OrganizationScope,
  tx: DbTransaction,
  drafts: readonly AlertDraft[],
  cause: { importId: string | null; now: Date },
): Promise<AlertReconciliation> {
  const stored = await tx
    .selectFrom("alert")
    .select(["id", "caller_id", "kind", "detected_at", "withdrawn_at", "carrier", "severity", "evidence", "status"])
    .where("organization_id", "=", scope.organizationId)
    .execute();
  const storedByKey = new Map(stored.map((row) => [keyOf(row.caller_id, row.kind, row.detected_at), row]));
  const raised: RaisedAlert[] = [];
  for (const draft of drafts) {
    const known = storedByKey.get(keyOf(draft.callerId, draft.kind, draft.detectedAt));
    if (known === undefined) raised.push(await insertAlert(scope, tx, draft, cause));
    else if (known.withdrawn_at !== null || differs(known, draft)) await restate(scope, tx, known, draft);
  }
  const implied = new Set(drafts.map((draft) => keyOf(draft.callerId, draft.kind, draft.detectedAt)));
  const undone = stored.filter(
    (row) => row.withdrawn_at === null && !implied.has(keyOf(row.caller_id, row.kind, row.detected_at)),
  );
  await withdraw(
    scope,
    tx,
    undone.map((row) => row.id),
    cause.now,
  );
  return { raised, withdrawn: undone.length };
}

const keyOf = (callerId: string, kind: string, detectedAt: Date) => `${callerId}|${kind}|${detectedAt.toISOString()}`;

/** Late calls may change the figures behind an alert that still holds. */
function differs(known: { carrier: string | null; severity: string; evidence: unknown }, draft: AlertDraft): boolean {
  if (known.carrier !== draft.carrier || known.severity !== draft.severity) return true;
  const before = new Map(Object.entries(Object(known.evidence)));
  return Object.entries(draft.evidence).some(([name, value]) => before.get(name) !== value);
}

/** What is over is resolved by itself, and opens again when later calls show that it was not. */
function statusOf(before: { status: AlertStatus; evidence: unknown }, draft: AlertDraft): AlertStatus {
  const wasOver = new Map(Object.entries(Object(before.evidence))).get("overAt") != null;
  if (draft.evidence.overAt !== null) return "resolved";
  return wasOver && before.status === "resolved" ? "open" : before.status;
}

async function restate(
  scope: OrganizationScope,
  tx: DbTransaction,
  known: { id: string; status: AlertStatus; evidence: unknown },
  draft: AlertDraft,
): Promise<void> {
  await tx
    .updateTable("alert")
    .set({
      withdrawn_at: null,
      status: statusOf(known, draft),
      carrier: draft.carrier,
      severity: draft.severity,
      evidence: JSON.stringify(draft.evidence),
    })
    .where("organization_id", "=", scope.organizationId)
    .where("id", "=", known.id)
    .execute();
}

async function insertAlert(
  scope: OrganizationScope,
  tx: DbTransaction,
  draft: AlertDraft,
  cause: { importId: string | null; now: Date },
): Promise<RaisedAlert> {
  const history = isHistory(draft.detectedAt, cause.now);
  const row = await tx
    .insertInto("alert")
    .values({
      organization_id: scope.organizationId,
      caller_id: draft.callerId,
      carrier: draft.carrier,
      kind: draft.kind,
      severity: draft.severity,
      detected_at: draft.detectedAt,
      raised_at: cause.now,
      is_history: history,
      status: draft.evidence.overAt === null ? "open" : "resolved",
      evidence: JSON.stringify(draft.evidence),
      rule_id: draft.ruleId,
      version: draft.version,
      import_id: cause.importId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id: z.uuid().parse(row.id), isHistory: history, draft };
}

async function withdraw(scope: OrganizationScope, tx: DbTransaction, ids: string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("alert")
    .set({ withdrawn_at: at })
    .where("organization_id", "=", scope.organizationId)
    .where("id", "in", ids)
    .execute();
}
