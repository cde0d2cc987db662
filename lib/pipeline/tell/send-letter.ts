import { randomUUID } from "node:crypto";
import type { LinkPurpose } from "@/lib/account/credential/link-purpose";
import { makeOneTimeSecret } from "@/lib/account/credential/one-time-secret.gateway";
import { keepLink, renewLink, type SecretLink } from "@/lib/account/credential/verification.store";
import { makeSignUpLink } from "@/lib/account/join/sign-up-link.gateway";
import { findAddressee } from "@/lib/account/letter/addressee.store";
import { keepLetter } from "@/lib/account/letter/kept-letter.store";
import { knownAddressLetter, type Letter, linkLetter, newsLetter, signUpLetter } from "@/lib/account/letter/letter";
import type { PersonScope } from "@/lib/account/person-scope";
import { DAY_MS } from "@/lib/base/time-units";
import type { LetterJob } from "@/lib/pipeline/tell/letter-job.schema";
import { postLetter } from "@/lib/pipeline/tell/post-letter";
import { env } from "@/lib/platform/env";
import { canSendMail } from "@/lib/platform/mailer";

const NEWS_KEPT_MS = 7 * DAY_MS;

type JobForSomebody = Exclude<LetterJob, { kind: "account-deleted" }>;

interface DueLetter {
  readonly letter: Letter;
  readonly to: string;
  readonly expiresAt: Date;
  /** Secret of its link; null where it has none. */
  readonly secret: string | null;
}

/**
 * Writes a letter about an account and sends it, or keeps it where there is no mail server. The secret of its link is
 * made here: where letters are sent, it stands in no table. For an address that no account has, nothing happens, or a
 * letter by which one is made, and whoever asked cannot tell. One that the mail server refuses for good is logged.
 * @param jobId the same each time that the job is tried
 * @throws Error when the mail server does not take it now; the job is tried again then, with another secret
 */
export async function sendLetter(job: LetterJob, now: Date, jobId: string = randomUUID()): Promise<void> {
  if (job.kind === "account-deleted") return postToNobodyHere(job.account, newsLetter(job.kind), jobId);
  const scope = await findAddressee(job.account);
  if (scope === null) return job.kind === "sign-up" ? inviteToSignUp(job.account, now) : undefined;
  const due = await write(scope, job, now);
  if (due === null) return;
  const { letter, to, expiresAt, secret } = due;
  // Loaded when there is a letter to write: the mail library is larger than all else that a worker holds.
  const { renderLetter } = await import("@/lib/account/letter/letter.mail");
  const body = await renderLetter(letter);
  const { subject } = letter;
  if (!canSendMail()) return keepLetter(scope, { recipient: to, subject, ...body }, expiresAt);
  await postLetter({ to, subject, ...body }, secret ?? jobId);
}

async function inviteToSignUp(to: string, now: Date): Promise<void> {
  const secret = makeSignUpLink(to, now);
  await postToNobodyHere(to, signUpLetter(secret, env().appUrl), secret);
}

/** Sends a letter to who has no account, or none any more: without a mail server there is nobody to keep one for. */
async function postToNobodyHere(to: string, letter: Letter, once: string): Promise<void> {
  if (!canSendMail()) return;
  const { renderLetter } = await import("@/lib/account/letter/letter.mail");
  await postLetter({ to, subject: letter.subject, ...(await renderLetter(letter)) }, once);
}

/** Null where the person wants another address by now. */
async function write(scope: PersonScope, job: JobForSomebody, now: Date): Promise<DueLetter | null> {
  switch (job.kind) {
    case "password-changed":
    case "email-changed":
    case "second-factor-removed":
    case "issuer-connected":
    case "issuer-disconnected": {
      const expiresAt = new Date(now.getTime() + NEWS_KEPT_MS);
      return { letter: newsLetter(job.kind), to: job.to ?? job.account, expiresAt, secret: null };
    }
    case "sign-up":
      return {
        letter: knownAddressLetter(env().appUrl),
        to: job.account,
        expiresAt: new Date(now.getTime() + NEWS_KEPT_MS),
        secret: null,
      };
    case "change-email":
      return writeLink(job.kind, job.to, (link) => renewLink(scope, link, now));
    default:
      return writeLink(job.kind, job.account, (link) => keepLink(scope, link, now));
  }
}

async function writeLink(
  purpose: LinkPurpose,
  to: string,
  keep: (link: SecretLink) => Promise<Date | null>,
): Promise<DueLetter | null> {
  const secret = makeOneTimeSecret();
  const expiresAt = await keep({ purpose, email: to, secret });
  return expiresAt && { letter: linkLetter(purpose, secret, env().appUrl), to, expiresAt, secret };
}
