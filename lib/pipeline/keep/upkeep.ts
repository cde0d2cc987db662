import { dropSpentMails } from "@/lib/account/mail/kept-mail.store";
import { organizationOfSystem, type SystemScope } from "@/lib/account/organization-scope";
import { dropEndedSessions } from "@/lib/account/sign-in/own-session.store";
import { organizationsWithDueMail } from "@/lib/alert/due-mail.store";
import { dueAlertWork } from "@/lib/alert/due-work.store";
import { wakeSnoozed } from "@/lib/alert/escalation.store";
import { settleAlertClock } from "@/lib/alert/settle-alert-clock.store";
import { unfinishedImports } from "@/lib/intake/import/unfinished-import.store";
import { ensureCallPartitions } from "@/lib/ledger/keep/partition.store";
import { derivedTransaction } from "@/lib/ledger/ledger-transaction.store";
import { requestDelivery, requestEvaluation, requestImport } from "@/lib/pipeline/job-queue";
import { escalateAlerts } from "@/lib/pipeline/tell/escalate-alerts";
import { tellGathered } from "@/lib/pipeline/tell/tell-gathered";
import { organizationsToEvaluate } from "@/lib/watch/evaluation-memory.store";

const MONTHS_AHEAD = 2;

/**
 * What has to be done from time to time: make the partitions of the coming months, ask again for imports and evaluations that
 * a crash left without a job (asking for one that has a job changes nothing), tell what was gathered, escalate what nobody has
 * answered, wake what was snoozed, ask for mails whose pause is over, and drop mails whose links have expired and sign-ins that ended long ago.
 */
export async function upkeep(scope: SystemScope, clock: () => Date): Promise<void> {
  await dropSpentMails(scope, clock());
  await dropEndedSessions(scope, clock());
  await ensureCallPartitions(scope, comingMonths(clock()));
  for (const job of await unfinishedImports(scope)) await requestImport(job);
  for (const organizationId of await organizationsToEvaluate(scope)) await requestEvaluation(organizationId);
  await settleAlertClock(scope, clock());
  await lookAfterAlerts(scope, clock());
  for (const organizationId of await organizationsWithDueMail(scope, clock())) await requestDelivery(organizationId);
}

async function lookAfterAlerts(system: SystemScope, now: Date): Promise<void> {
  const due = await dueAlertWork(system, now);
  for (const id of due.snoozes) {
    const scope = organizationOfSystem(system, id);
    await derivedTransaction(scope, (tx) => wakeSnoozed(scope, tx, now));
  }
  for (const id of due.gathered) await tellGathered(organizationOfSystem(system, id), now);
  for (const id of due.escalations) await escalateAlerts(organizationOfSystem(system, id), now);
}

function comingMonths(now: Date): string[] {
  return Array.from({ length: MONTHS_AHEAD + 1 }, (_, ahead) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 7),
  );
}
