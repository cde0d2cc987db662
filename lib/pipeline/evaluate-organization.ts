import type { OrganizationScope } from "@/lib/account/organization-scope";
import { derivedTransaction, ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { recountRecent } from "@/lib/ledger/recent-sums.store";
import { followTimeZone } from "@/lib/ledger/recount-days.store";
import { evaluateFleet } from "@/lib/pipeline/evaluate-fleet";
import { requestDelivery } from "@/lib/pipeline/job-queue";
import { queueAlertMails } from "@/lib/pipeline/queue-alert-mails";
import { type EvaluationChange, saveEvaluation } from "@/lib/pipeline/save-evaluation";
import { withSessionLock } from "@/lib/platform/session-lock";

/**
 * Judges the whole fleet from its tallies and stores what changed; puts the mails that follow into the outbox in the
 * same transaction. Nothing changes when it is run once more.
 * @param importId the import that caused it, when one did
 */
export async function evaluateOrganization(
  scope: OrganizationScope,
  cause: { importId: string | null; now: Date },
): Promise<EvaluationChange> {
  const change = await withSessionLock(`evaluate ${scope.organizationId}`, async () => {
    const fleet = await evaluateFleet(scope);
    const saved = await derivedTransaction(scope, async (tx) => {
      const evaluation = await saveEvaluation(scope, tx, fleet, cause);
      await queueAlertMails(scope, tx, evaluation.alerts.raised, cause.importId);
      return evaluation;
    });
    await ledgerTransaction(scope, async (tx) => {
      await followTimeZone(scope, tx);
      await recountRecent(scope, tx);
    });
    return saved;
  });
  if (change.alerts.raised.length > 0) await requestDelivery(scope.organizationId);
  return change;
}
