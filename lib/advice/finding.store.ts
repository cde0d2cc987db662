import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { CheckRecords, EvidenceRecord, LevelRecord, SeverityRecord } from "@/lib/advice/advice-record.schema";
import type { Finding, RuleCheck } from "@/lib/advice/find-advice";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** A finding as it is kept. */
export interface StoredFinding extends Finding {
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
}

/** When the rules last looked, and what each of them said. */
export interface AdviceReview {
  readonly reviewedAt: Date;
  /** The last day with calls that they saw, ISO. */
  readonly lastDay: string;
  readonly checks: readonly RuleCheck[];
}

/** Findings of the whole organisation, in no order. @param callerId only those of this number; null for all */
export async function listFindings(
  scope: OrganizationScope,
  callerId: string | null,
): Promise<readonly StoredFinding[]> {
  const rows = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("advice_finding")
      .selectAll()
      .where("organization_id", "=", scope.organizationId)
      .$if(callerId !== null, (query) => query.where("caller_id", "=", callerId ?? ""))
      .execute(),
  );
  return rows.map((row) => ({
    ruleId: row.rule_id,
    callerId: row.caller_id,
    level: LevelRecord.parse(row.level),
    severity: SeverityRecord.parse(row.severity),
    calls: row.calls,
    gain: row.gain,
    evidence: EvidenceRecord.parse(row.evidence),
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
  }));
}

/** What the rules said when they last looked; null before the first time. */
export async function findReview(scope: OrganizationScope): Promise<AdviceReview | null> {
  const row = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("advice_review")
      .select(["reviewed_at", "last_day", "checks"])
      .where("organization_id", "=", scope.organizationId)
      .executeTakeFirst(),
  );
  if (row === undefined) return null;
  return { reviewedAt: row.reviewed_at, lastDay: String(row.last_day), checks: CheckRecords.parse(row.checks) };
}

/** Findings that are sent to the server at once. */
const BATCH = 1_000;

/**
 * Puts what the rules find in the place of what they had found before, batch by batch while they are looking; a finding
 * that stays keeps the day on which it began.
 */
export async function saveFindings(
  scope: OrganizationScope,
  found: Generator<Finding, readonly RuleCheck[], void>,
  review: { readonly lastDay: number; readonly now: Date },
): Promise<void> {
  const { organizationId } = scope;
  await tenantTransaction(organizationId, async (tx) => {
    const kept: { ruleIds: string[]; callerIds: string[] } = { ruleIds: [], callerIds: [] };
    let next = found.next();
    while (!next.done) {
      const batch: Finding[] = [];
      for (; !next.done && batch.length < BATCH; next = found.next()) batch.push(next.value);
      kept.ruleIds.push(...batch.map(({ ruleId }) => ruleId));
      kept.callerIds.push(...batch.map(({ callerId }) => callerId));
      await upsertFindings(tx, organizationId, batch, review.now);
    }
    await sql`
      delete from advice_finding f where f.organization_id = ${organizationId}::uuid and not exists (
        select 1 from unnest(${kept.ruleIds}::text[], ${kept.callerIds}::text[])
          as kept (rule_id, caller_id) where kept.rule_id = f.rule_id and kept.caller_id = f.caller_id)
    `.execute(tx);
    await sql`
      insert into advice_review (organization_id, reviewed_at, last_day, checks)
      values (${organizationId}::uuid, ${review.now}, date '1970-01-01' + ${review.lastDay}::int, ${JSON.stringify(next.value)}::jsonb)
      on conflict (organization_id) do update set reviewed_at = excluded.reviewed_at, last_day = excluded.last_day, checks = excluded.checks
    `.execute(tx);
  });
}

async function upsertFindings(tx: DbTransaction, organizationId: string, findings: readonly Finding[], now: Date) {
  await sql`
    insert into advice_finding (organization_id, rule_id, caller_id, level, severity, calls, gain, evidence, first_seen_at, last_seen_at)
    select ${organizationId}::uuid, f."ruleId", f."callerId", f.level, f.severity, f.calls, f.gain, f.evidence, ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb)
      as f ("ruleId" text, "callerId" text, level text, severity text, calls int, gain float8, evidence jsonb)
    on conflict (organization_id, rule_id, caller_id) do update set level = excluded.level, severity = excluded.severity,
      calls = excluded.calls, gain = excluded.gain, evidence = excluded.evidence, last_seen_at = excluded.last_seen_at
  `.execute(tx);
}

/** Forgets what was found: there are no calls left. */
export async function dropFindings(scope: OrganizationScope): Promise<void> {
  await tenantTransaction(scope.organizationId, async (tx) => {
    await tx.deleteFrom("advice_finding").where("organization_id", "=", scope.organizationId).execute();
    await tx.deleteFrom("advice_review").where("organization_id", "=", scope.organizationId).execute();
  });
}
