import { randomUUID } from "node:crypto";
import type { LinkPurpose } from "@/lib/account/credential/link-purpose";
import { makeOneTimeSecret } from "@/lib/account/credential/one-time-secret.gateway";
import { keepLink, renewLink, type SecretLink } from "@/lib/account/credential/verification.store";
import { makeSignUpLink } from "@/lib/account/join/sign-up-link.gateway";
import { type AccountMail, knownAddressMail, linkMail, newsMail, signUpMail } from "@/lib/account/mail/account-mail";
import { findAddressee } from "@/lib/account/mail/addressee.store";
import { keepMail } from "@/lib/account/mail/kept-mail.store";
import type { PersonScope } from "@/lib/account/person-scope";
import { DAY_MS } from "@/lib/base/time-units";
import type { AccountMailJob } from "@/lib/pipeline/tell/account-mail-job.schema";
import { postMail } from "@/lib/pipeline/tell/post-mail";
import { env } from "@/lib/platform/env";
import { canSendMail } from "@/lib/platform/mailer";

const NEWS_KEPT_MS = 7 * DAY_MS;

type JobForSomebody = Exclude<AccountMailJob, { kind: "account-deleted" }>;

interface DueMail {
  readonly mail: AccountMail;
  readonly to: string;
  readonly expiresAt: Date;
  /** Secret of its link; null where it has none. */
  readonly secret: string | null;
}

/**
 * Writes a mail about an account and sends it, or keeps it where there is no mail server. The secret of its link is
 * made here: where mails are sent, it stands in no table. For an address that no account has, nothing happens, or a
 * mail by which one is made, and whoever asked cannot tell. One that the mail server refuses for good is logged.
 * @param jobId the same each time that the job is tried
 * @throws Error when the mail server does not take it now; the job is tried again then, with another secret
 */
export async function sendAccountMail(job: AccountMailJob, now: Date, jobId: string = randomUUID()): Promise<void> {
  if (job.kind === "account-deleted") return postToNobodyHere(job.account, newsMail(job.kind), jobId);
  const scope = await findAddressee(job.account);
  if (scope === null) return job.kind === "sign-up" ? inviteToSignUp(job.account, now) : undefined;
  const due = await write(scope, job, now);
  if (due === null) return;
  const { mail, to, expiresAt, secret } = due;
  // Loaded when there is a mail to write: the mail library is larger than all else that a worker holds.
  const { renderAccountMail } = await import("@/lib/account/mail/account.mail");
  const body = await renderAccountMail(mail);
  const { subject } = mail;
  if (!canSendMail()) return keepMail(scope, { recipient: to, subject, ...body }, expiresAt);
  await postMail({ to, subject, ...body }, secret ?? jobId);
}

async function inviteToSignUp(to: string, now: Date): Promise<void> {
  const secret = makeSignUpLink(to, now);
  await postToNobodyHere(to, signUpMail(secret, env().appUrl), secret);
}

/** Sends a mail to who has no account, or none any more: without a mail server there is nobody to keep one for. */
async function postToNobodyHere(to: string, mail: AccountMail, once: string): Promise<void> {
  if (!canSendMail()) return;
  const { renderAccountMail } = await import("@/lib/account/mail/account.mail");
  await postMail({ to, subject: mail.subject, ...(await renderAccountMail(mail)) }, once);
}

/** Null where the person wants another address by now. */
async function write(scope: PersonScope, job: JobForSomebody, now: Date): Promise<DueMail | null> {
  switch (job.kind) {
    case "password-changed":
    case "email-changed":
    case "second-factor-removed":
    case "issuer-connected":
    case "issuer-disconnected": {
      const expiresAt = new Date(now.getTime() + NEWS_KEPT_MS);
      return { mail: newsMail(job.kind), to: job.to ?? job.account, expiresAt, secret: null };
    }
    case "sign-up":
      return {
        mail: knownAddressMail(env().appUrl),
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
): Promise<DueMail | null> {
  const secret = makeOneTimeSecret();
  const expiresAt = await keep({ purpose, email: to, secret });
  return expiresAt && { mail: linkMail(purpose, secret, env().appUrl), to, expiresAt, secret };
}
