import { z } from "zod";
import type { AccountMailJob } from "@/lib/pipeline/tell/account-mail-job.schema";
import { openQueue, type Queue, type QueueDefinition } from "@/lib/platform/queue";

/** Reads one file into the ledger; a job per import. */
export const IMPORT_QUEUE = "import";
/** Scores the fleet, finds changes and raises alerts; a job per organisation. */
export const EVALUATE_QUEUE = "evaluate";
/** Looks at the calls with the rules of good conduct; a job per organisation. */
export const ADVISE_QUEUE = "advise";
/** Empties the outbox; a job per organisation. */
export const DELIVER_QUEUE = "deliver";
/** Sends mails about accounts; a job per mail. Databases of earlier versions hold jobs that wait under this name. */
export const ACCOUNT_MAIL_QUEUE = "letter";
/** Mails invitations; a job per invitation. */
export const INVITATION_QUEUE = "invitation";
/** Looks for organisations whose calls have fallen silent. */
export const SILENCE_QUEUE = "silence";
/** Removes what is past its retention, and organisations whose days of grace are over. */
export const RETAIN_QUEUE = "retain";
/** Looks for work that a crash left behind, and makes the partitions of the coming months. */
export const UPKEEP_QUEUE = "upkeep";

/** Every queue of the product. */
export const QUEUES: readonly QueueDefinition[] = [
  { name: IMPORT_QUEUE, policy: "exclusive" },
  { name: EVALUATE_QUEUE, policy: "stately" },
  { name: ADVISE_QUEUE, policy: "stately" },
  { name: DELIVER_QUEUE, policy: "stately" },
  { name: ACCOUNT_MAIL_QUEUE, policy: "exclusive" },
  { name: INVITATION_QUEUE, policy: "exclusive" },
  { name: SILENCE_QUEUE, policy: "exclusive" },
  { name: RETAIN_QUEUE, policy: "exclusive" },
  { name: UPKEEP_QUEUE, policy: "exclusive" },
];

/** What a job of the import queue carries. */
export const ImportJob = z.object({ organizationId: z.uuid(), importId: z.uuid() });
/** What a job of the queue of invitations carries. */
export const InvitationJob = z.object({ organizationId: z.uuid(), invitationId: z.uuid() });
/** What a job of the other queues carries. */
export const OrganizationJob = z.object({ organizationId: z.uuid() });

declare global {
  /** Kept here, because a module may be loaded more than once in one process. */
  var ringworthyQueue: Promise<Queue> | undefined;
}

/** The queue through which this process asks for work. */
export function jobQueue(): Promise<Queue> {
  globalThis.ringworthyQueue ??= openQueue(QUEUES, "client");
  return globalThis.ringworthyQueue;
}

/** Closes the queue of this process, when it was opened. */
export async function closeJobQueue(): Promise<void> {
  const opened = await globalThis.ringworthyQueue;
  globalThis.ringworthyQueue = undefined;
  await opened?.close(2_000);
}

/** Asks for the import to be read. */
export async function requestImport(job: z.infer<typeof ImportJob>): Promise<void> {
  await (await jobQueue()).send(IMPORT_QUEUE, job, job.importId);
}

/** Asks for the organisation's outbox to be emptied. */
export async function requestDelivery(organizationId: string): Promise<void> {
  await (await jobQueue()).send(DELIVER_QUEUE, { organizationId }, organizationId);
}

/** Asks for the rules of good conduct to look at the organisation's calls. */
export async function requestAdvice(organizationId: string): Promise<void> {
  await (await jobQueue()).send(ADVISE_QUEUE, { organizationId }, organizationId);
}

/** Asks for the organisation's fleet to be scored again. */
export async function requestEvaluation(organizationId: string): Promise<void> {
  await (await jobQueue()).send(EVALUATE_QUEUE, { organizationId }, organizationId);
}

/** Asks for a mail. While one of its kind waits for the same account and address, asking again changes nothing. */
export async function requestAccountMail(job: AccountMailJob): Promise<void> {
  const { kind, account, to = account } = { to: undefined, ...job };
  await (await jobQueue()).send(ACCOUNT_MAIL_QUEUE, job, `${kind} ${account} ${to}`);
}

/** Asks for an invitation to be mailed. */
export async function requestInvitation(job: z.infer<typeof InvitationJob>): Promise<void> {
  await (await jobQueue()).send(INVITATION_QUEUE, job, job.invitationId);
}
