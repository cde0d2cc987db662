import { dropSpentLetters } from "@/lib/account/kept-letter.store";
import { organizationOfSystem, type SystemScope } from "@/lib/account/organization-scope";
import { organizationsWithDueMail } from "@/lib/alert/due-mail.store";
import { unfinishedImports } from "@/lib/intake/unfinished-import.store";
import { ensureCallPartitions } from "@/lib/ledger/partition.store";
import { deliverAlerts } from "@/lib/pipeline/deliver-alerts";
import { requestImport } from "@/lib/pipeline/job-queue";

const MONTHS_AHEAD = 2;

/**
 * What has to be done from time to time: make the partitions of the coming months, ask again for imports that a crash
 * left without a job (asking for one that has a job changes nothing), send mails whose pause is over, and drop letters
 * whose links have run out.
 */
export async function upkeep(scope: SystemScope, clock: () => Date): Promise<void> {
  await dropSpentLetters(scope, clock());
  await ensureCallPartitions(scope, comingMonths(clock()));
  for (const job of await unfinishedImports(scope)) await requestImport(job);
  for (const organizationId of await organizationsWithDueMail(scope, clock()))
    await deliverAlerts(organizationOfSystem(scope, organizationId), clock);
}

function comingMonths(now: Date): string[] {
  return Array.from({ length: MONTHS_AHEAD + 1 }, (_, ahead) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 7),
  );
}
