import { recordAudit } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import {
  applyRetention,
  countPastRetention,
  firstRecentCall,
  type PastRetention,
  readRetention,
} from "@/lib/ledger/keep/retention.store";
import { type Retention, type RetentionPlan, retentionPlan } from "@/lib/ledger/keep/retention-plan";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { noteChangedHours } from "@/lib/ledger/tally/changed-hours.store";
import { requestEvaluation } from "@/lib/pipeline/job-queue";

/** What would go, and from when on is kept what stays. */
export interface RetentionPreview extends RetentionPlan {
  readonly past: PastRetention;
}

/** Shows what would go under a retention, and removes nothing. */
export async function previewRetention(
  scope: OrganizationScope,
  retention: Retention,
  now: Date,
): Promise<RetentionPreview> {
  const plan = retentionPlan(retention, await firstRecentCall(scope, retention.callDays, now), now);
  return { ...plan, past: await countPastRetention(scope, plan) };
}

/** Removes what is past an organisation's retention, and judges its fleet anew where sums went. @returns what was removed */
export async function retain(scope: OrganizationScope, now: Date): Promise<PastRetention> {
  const retention = await readRetention(scope);
  const plan = retentionPlan(retention, await firstRecentCall(scope, retention.callDays, now), now);
  const removed = await ledgerTransaction(scope, async (tx) => {
    const past = await applyRetention(scope, tx, plan);
    if (past.tallies > 0) await noteChangedHours(scope, tx, Number.NEGATIVE_INFINITY);
    return past;
  });
  if (Object.values(removed).every((rows) => rows === 0)) return removed;
  await recordAudit(scope, { action: "retention.applied", subject: scope.organizationId, detail: { ...removed } });
  if (removed.tallies > 0) await requestEvaluation(scope.organizationId);
  return removed;
}
