import { recordAuditWithin } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import {
  applyRetention,
  countPastRetention,
  firstRecentCall,
  holdRetention,
  type PastRetention,
} from "@/lib/ledger/keep/retention.store";
import { type Retention, type RetentionPlan, retentionPlan } from "@/lib/ledger/keep/retention-plan";
import { ledgerTransaction, readingTransaction } from "@/lib/ledger/ledger-transaction.store";
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
  return readingTransaction(scope, async (tx) => {
    const plan = retentionPlan(retention, await firstRecentCall(scope, tx, retention.callDays, now), now);
    return { ...plan, past: await countPastRetention(scope, tx, plan) };
  });
}

/** Removes what is past an organisation's retention, and judges its fleet anew where sums went. @returns what was removed */
export async function retain(scope: OrganizationScope, now: Date): Promise<PastRetention> {
  const removed = await ledgerTransaction(scope, async (tx) => {
    // As it is once nobody else writes: who has just prolonged it was told so, and an import may have brought old calls.
    const retention = await holdRetention(scope, tx);
    if (retention === null) return NOTHING;
    const plan = retentionPlan(retention, await firstRecentCall(scope, tx, retention.callDays, now), now);
    const past = await applyRetention(scope, tx, plan);
    if (past.tallies > 0) await noteChangedHours(scope, tx, Number.NEGATIVE_INFINITY);
    if (isAny(past))
      await recordAuditWithin(scope, tx, {
        action: "retention.applied",
        subject: scope.organizationId,
        detail: { ...past },
      });
    return past;
  });
  if (removed.tallies > 0) await requestEvaluation(scope.organizationId);
  return removed;
}

const NOTHING: PastRetention = { calls: 0, tallies: 0, scoreDays: 0, refusals: 0 };

function isAny(past: PastRetention): boolean {
  return Object.values(past).some((rows) => rows > 0);
}
