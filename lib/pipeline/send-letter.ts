import { findAddressee } from "@/lib/account/addressee.store";
import { keepLetter } from "@/lib/account/kept-letter.store";
import { type Letter, linkLetter, newsLetter } from "@/lib/account/letter";
import type { LinkPurpose } from "@/lib/account/link-purpose";
import { makeOneTimeSecret } from "@/lib/account/one-time-secret.gateway";
import type { PersonScope } from "@/lib/account/person-scope";
import { keepLink } from "@/lib/account/verification.store";
import type { LetterJob } from "@/lib/pipeline/letter-job.schema";
import { env } from "@/lib/platform/env";
import { canSendMail, sendMail } from "@/lib/platform/mailer";

const NEWS_KEPT_MS = 7 * 86_400_000;

interface DueLetter {
  readonly letter: Letter;
  readonly to: string;
  readonly expiresAt: Date;
}

/**
 * Writes a letter about an account and sends it, or keeps it where there is no mail server. The secret of its link is
 * made here: where letters are sent, it stands in no table. For an address that no account has, nothing happens, and
 * whoever asked cannot tell.
 * @throws Error when the mail server does not take it; the job is tried again then, with another secret
 */
export async function sendLetter(job: LetterJob, now: Date): Promise<void> {
  const scope = await findAddressee(job.account);
  if (scope === null) return;
  const { letter, to, expiresAt } = await write(scope, job, now);
  // Loaded when there is a letter to write: the mail library is larger than all else that a worker holds.
  const { renderLetter } = await import("@/lib/account/letter.mail");
  const body = await renderLetter(letter);
  const { subject } = letter;
  if (!canSendMail()) return keepLetter(scope, { recipient: to, subject, ...body }, expiresAt);
  await sendMail({ to, subject, ...body, idempotencyKey: `${job.kind}-${scope.userId}-${now.getTime()}` });
}

async function write(scope: PersonScope, job: LetterJob, now: Date): Promise<DueLetter> {
  switch (job.kind) {
    case "password-changed":
    case "email-changed":
    case "second-factor-removed": {
      const expiresAt = new Date(now.getTime() + NEWS_KEPT_MS);
      return { letter: newsLetter(job.kind), to: job.to ?? job.account, expiresAt };
    }
    case "change-email":
      return writeLink(scope, job.kind, job.to, now);
    default:
      return writeLink(scope, job.kind, job.account, now);
  }
}

async function writeLink(scope: PersonScope, purpose: LinkPurpose, to: string, now: Date): Promise<DueLetter> {
  const secret = makeOneTimeSecret();
  const expiresAt = await keepLink(scope, { purpose, email: to, secret }, now);
  return { letter: linkLetter(purpose, secret, env().appUrl), to, expiresAt };
}
