import type { SystemScope } from "@/lib/account/organization-scope";
import { organizationsInSilence } from "@/lib/alert/due-work.store";
import { requestEvaluation } from "@/lib/pipeline/job-queue";

/**
 * Asks for an evaluation wherever a rule may have to speak of silence: no import brings it about. Once an hour is enough:
 * silence is counted in hours, and an evaluation that finds none would only be asked for again.
 */
export async function judgeSilence(scope: SystemScope, now: Date): Promise<void> {
  for (const organizationId of await organizationsInSilence(scope, now)) await requestEvaluation(organizationId);
}
