import { z } from "zod";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { type AlertStatus, StoredEvidence } from "@/lib/alert/alert.store";
import type { AlertDraft, RaisedAlert } from "@/lib/alert/alert-draft";
import type { FollowUp } from "@/lib/alert/follow-up";
import { isHistory } from "@/lib/alert/is-history";
import { isOwnRule } from "@/lib/alert/rules/own-rule-id";
import type { DbTransaction } from "@/lib/platform/transaction";

/** What brought the stored alerts in line with the ledger. */
export interface AlertReconciliation {
  readonly raised: readonly RaisedAlert[];
  /** Alerts that later data undid. */
  readonly withdrawn: number;
  /** What became of alerts that people had been told of. */
  readonly followUps: readonly FollowUp[];
}

/**
 * Brings the stored alerts in line with what the ledger implies now: raises what is new, withdraws (never erases) what
 * no longer holds, and takes a withdrawal back when it holds again.
 * @param drafts every alert that the whole ledger implies
 * @param cause `isJudged`: whether the alerts of that version of an own rule are among them; those of others stay as they are
 */
export async function reconcileAlerts(
  scope: OrganizationScope,
  tx: DbTransaction,
  drafts: readonly AlertDraft[],
  cause: { importId: string | null; now: Date; isJudged?: (alert: RuleVersion) => boolean },
): Promise<AlertReconciliation> {
  const stored = await storedAlerts(scope, tx);
  const storedByKey = new Map(stored.map((row) => [keyOf(row), row]));
  const raised: RaisedAlert[] = [];
  const followUps: FollowUp[] = [];
  for (const draft of drafts) {
    const known = storedByKey.get(keyOf(draft));
    if (known === undefined) raised.push(await insertAlert(scope, tx, draft, cause));
    else if (known.withdrawnAt !== null || differs(known, draft)) {
      await restate(scope, tx, known, draft);
      if (endsNow(known, draft)) followUps.push(...followUp(known, "all_clear", draft.evidence));
      else if (holdsAgain(known, draft)) followUps.push(...followUp(known, "reinstated", draft.evidence));
    }
  }
  const implied = new Set(drafts.map(keyOf));
  const isJudged = (row: KnownAlert) => !isOwnRule(row.ruleId) || (cause.isJudged?.(row) ?? false);
  const undone = stored.filter((row) => row.withdrawnAt === null && isJudged(row) && !implied.has(keyOf(row)));
  await withdraw(
    scope,
    tx,
    undone.map((row) => row.id),
    cause.now,
  );
  followUps.push(...undone.flatMap((row) => followUp(row, "withdrawn", row.evidence)));
  return { raised, withdrawn: undone.length, followUps };
}

/** Which version of which rule raised an alert. */
type RuleVersion = Pick<AlertDraft, "ruleId" | "version">;

/** An alert as it stood before this evaluation. */
type KnownAlert = Awaited<ReturnType<typeof storedAlerts>>[number];

async function storedAlerts(scope: OrganizationScope, tx: DbTransaction) {
  const rows = await tx
    .selectFrom("alert")
    .select(["id", "kind", "carrier", "severity", "evidence", "status", "version", "rule_id as ruleId"])
    .select(["caller_id as callerId", "detected_at as detectedAt", "withdrawn_at as withdrawnAt"])
    .select("thread_key as threadKey")
    .where("organization_id", "=", scope.organizationId)
    .execute();
  return rows.map((row) => ({ ...row, evidence: StoredEvidence.parse(row.evidence) }));
}

type Identity = RuleVersion & Pick<AlertDraft, "callerId" | "detectedAt"> & { readonly kind: string };

/** An own rule has one alert at a time, whichever caller ID it begins with; of ours a new version states anew what an old one found. */
function keyOf({ callerId, kind, detectedAt, ruleId, version }: Identity): string {
  const at = detectedAt.toISOString();
  return isOwnRule(ruleId) ? `${ruleId}|${version}|${at}` : `${callerId}|${kind}|${at}`;
}

/** Late calls may change the figures behind an alert that still holds. */
function differs(known: KnownAlert, draft: AlertDraft): boolean {
  if (known.carrier !== draft.carrier || known.severity !== draft.severity) return true;
  const before = new Map<string, unknown>(Object.entries(known.evidence));
  return Object.entries(draft.evidence).some(([name, value]) => !isSame(before.get(name), value));
}

function isSame(before: unknown, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return before === value;
  return JSON.stringify(before) === JSON.stringify(value);
}

/** Whether this evaluation is the first to see the end of a harm that people still had before them. */
function endsNow(known: KnownAlert, draft: AlertDraft): boolean {
  return known.evidence.overAt === null && draft.evidence.overAt !== null && known.status !== "resolved";
}

/** Whether people were told that nothing is the matter, and something is. */
function holdsAgain(known: KnownAlert, draft: AlertDraft): boolean {
  return known.withdrawnAt !== null && draft.evidence.overAt === null;
}

function followUp(known: KnownAlert, what: FollowUp["what"], evidence: FollowUp["evidence"]): FollowUp[] {
  const { id, callerId, carrier, threadKey } = known;
  return threadKey === null ? [] : [{ alertId: id, what, callerId, carrier, evidence, threadKey }];
}

/** What is over is resolved by itself, and opens again when later calls show that it was not. */
function statusOf(before: KnownAlert, draft: AlertDraft): AlertStatus {
  if (draft.evidence.overAt !== null) return "resolved";
  return before.evidence.overAt !== null && before.status === "resolved" ? "open" : before.status;
}

async function restate(
  scope: OrganizationScope,
  tx: DbTransaction,
  known: KnownAlert,
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

/** Notes by which message people were told of alerts, so that what follows answers it. @param key without its recipient */
export async function noteThread(
  scope: OrganizationScope,
  tx: DbTransaction,
  alertIds: readonly string[],
  key: string,
): Promise<void> {
  await tx
    .updateTable("alert")
    .set({ thread_key: key })
    .where("organization_id", "=", scope.organizationId)
    .where("id", "in", alertIds)
    .execute();
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
