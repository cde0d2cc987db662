import type { OrganizationScope } from "@/lib/account/organization-scope";
import { findOrganizationPlace } from "@/lib/advice/organization-place.store";
import { followTimeZone } from "@/lib/ledger/day/recount-days.store";
import { derivedTransaction, ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { recountRecent } from "@/lib/ledger/report/recent-sums.store";
import { withCallerShelf } from "@/lib/pipeline/evaluate/caller-shelf";
import { evaluateFleet } from "@/lib/pipeline/evaluate/evaluate-fleet";
import { judgeStaleSources } from "@/lib/pipeline/evaluate/judge-again";
import { type EvaluationChange, saveEvaluation } from "@/lib/pipeline/evaluate/save-evaluation";
import { requestDelivery } from "@/lib/pipeline/job-queue";
import { queueAlertMails } from "@/lib/pipeline/tell/queue-alert-mails";
import { withSessionLock } from "@/lib/platform/session-lock";
import { rememberEvaluation } from "@/lib/watch/evaluation-memory.store";

/** Name of the lock under which an organisation is evaluated. */
export function evaluationLock(organizationId: string): string {
  return `evaluate ${organizationId}`;
}

/** Of an organisation that has been erased there is nothing to evaluate. */
const UNCHANGED: EvaluationChange = {
  alerts: { raised: [], withdrawn: 0, followUps: [] },
  differences: 0,
  known: null,
};

/**
 * Judges calls again whose source got other exceptions to the rules; then judges the whole fleet from its tallies and
 * stores what changed; puts the mails that follow into the outbox in the same transaction. Nothing changes when it is run
 * once more.
 * Goes on from what the last evaluation knew, as long as nothing older has changed; the result is the same to the last bit.
 * @param cause the import that caused it, when one did; `isFresh` begins anew; for `stretchTallies` see `evaluateFleet`
 */
export async function evaluateOrganization(
  scope: OrganizationScope,
  cause: { importId: string | null; now: Date; isFresh?: boolean; stretchTallies?: number },
): Promise<EvaluationChange> {
  const { isFresh = false, stretchTallies } = cause;
  const change = await withSessionLock(evaluationLock(scope.organizationId), async () => {
    if ((await findOrganizationPlace(scope)) === null) return UNCHANGED;
    await judgeStaleSources(scope, cause.now);
    const saved = await withCallerShelf(async (shelf) => {
      const evaluated = await derivedTransaction(scope, async (tx) => {
        const stretches = evaluateFleet(scope, shelf, isFresh, stretchTallies);
        const evaluation = await saveEvaluation(scope, tx, { stretches, shelf }, cause);
        await queueAlertMails(scope, tx, evaluation.alerts, cause);
        return evaluation;
      });
      if (evaluated.known !== null) await rememberEvaluation(scope, evaluated.known);
      return evaluated;
    });
    await ledgerTransaction(scope, async (tx) => {
      await followTimeZone(scope, tx);
      await recountRecent(scope, tx);
    });
    return saved;
  });
  if (change.alerts.raised.length + change.alerts.followUps.length > 0) await requestDelivery(scope.organizationId);
  return change;
}
