import { mintSystemScope, organizationOfSystem } from "@/lib/account/organization-scope";
import { evaluateOrganization } from "@/lib/pipeline/evaluate/evaluate-organization";
import { judgeSilence } from "@/lib/pipeline/evaluate/judge-silence";
import { renewAdvice } from "@/lib/pipeline/evaluate/renew-advice";
import { importUpload } from "@/lib/pipeline/import/import-upload";
import {
  ACCOUNT_MAIL_QUEUE,
  ADVISE_QUEUE,
  closeJobQueue,
  DELIVER_QUEUE,
  EVALUATE_QUEUE,
  IMPORT_QUEUE,
  ImportJob,
  INVITATION_QUEUE,
  InvitationJob,
  OrganizationJob,
  QUEUES,
  RETAIN_QUEUE,
  requestAdvice,
  SILENCE_QUEUE,
  UPKEEP_QUEUE,
} from "@/lib/pipeline/job-queue";
import { keepToRetention } from "@/lib/pipeline/keep/keep-to-retention";
import { upkeep } from "@/lib/pipeline/keep/upkeep";
import { AccountMailJob } from "@/lib/pipeline/tell/account-mail-job.schema";
import { deliverAlerts } from "@/lib/pipeline/tell/deliver-alerts";
import { sendAccountMail } from "@/lib/pipeline/tell/send-account-mail";
import { sendInvitation } from "@/lib/pipeline/tell/send-invitation";
import { now } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { openQueue } from "@/lib/platform/queue";

/** A worker that takes jobs until it is stopped. */
export interface Worker {
  /** Lets running jobs come to a point from which they can be resumed, and gives them back. */
  stop(): Promise<void>;
}

const GRACE_MS = 15_000;
const EVERY_HOUR = "17 * * * *";
/** Not long after an hour of calls has ended. */
const AFTER_THE_HOUR = "2 * * * *";
const EVERY_MINUTE = "* * * * *";

/** Starts taking jobs from the queue of this process's database. */
export async function startWorker(): Promise<Worker> {
  const stopping = new AbortController();
  const queue = await openQueue(QUEUES, "worker");
  const system = mintSystemScope();
  await upkeep(system, now);
  await queue.work(IMPORT_QUEUE, async (data, signal) => {
    const { organizationId, importId } = ImportJob.parse(data);
    const scope = organizationOfSystem(system, organizationId);
    log.info({ importId }, "import begins");
    await importUpload(scope, importId, now, AbortSignal.any([stopping.signal, signal]));
    log.info({ importId }, "import ends");
    await requestAdvice(organizationId);
  });
  await queue.work(EVALUATE_QUEUE, async (data) => {
    const { organizationId } = OrganizationJob.parse(data);
    const scope = organizationOfSystem(system, organizationId);
    await evaluateOrganization(scope, { importId: null, now: now() });
    await requestAdvice(organizationId);
  });
  await queue.work(ADVISE_QUEUE, async (data) => {
    const { organizationId } = OrganizationJob.parse(data);
    await renewAdvice(organizationOfSystem(system, organizationId), now());
  });
  await queue.work(DELIVER_QUEUE, async (data) => {
    const { organizationId } = OrganizationJob.parse(data);
    await deliverAlerts(organizationOfSystem(system, organizationId), now);
  });
  await queue.work(ACCOUNT_MAIL_QUEUE, (data, _, id) => sendAccountMail(AccountMailJob.parse(data), now(), id));
  await queue.work(INVITATION_QUEUE, async (data) => {
    const { organizationId, invitationId } = InvitationJob.parse(data);
    await sendInvitation(organizationOfSystem(system, organizationId), invitationId, now());
  });
  await queue.work(SILENCE_QUEUE, () => judgeSilence(system, now()));
  await queue.schedule(SILENCE_QUEUE, AFTER_THE_HOUR);
  await queue.work(RETAIN_QUEUE, () => keepToRetention(system, now()));
  await queue.schedule(RETAIN_QUEUE, EVERY_HOUR);
  await queue.work(UPKEEP_QUEUE, () => upkeep(system, now));
  await queue.schedule(UPKEEP_QUEUE, EVERY_MINUTE);
  return {
    stop: async () => {
      stopping.abort(new Error("The worker is stopping"));
      await queue.close(GRACE_MS);
      await closeJobQueue();
    },
  };
}
