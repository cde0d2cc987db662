import type { AuditAction } from "@/lib/account/audit/audit-action";
import { recordPersonalAudit } from "@/lib/account/audit/personal-audit.store";
import { isPasswordRight } from "@/lib/account/credential/password.gateway";
import { checkSecondFactor } from "@/lib/account/credential/second-factor.gateway";
import { readLink, takeLink } from "@/lib/account/credential/verification.store";
import { findCredential } from "@/lib/account/member/member.store";
import { mintPersonScope, type PersonScope } from "@/lib/account/person-scope";
import { admitAttempt, forgiveAttempt } from "@/lib/account/sign-in/sign-in-throttle.gateway";
import { AppError } from "@/lib/base/app-error";
import { MINUTE_MS } from "@/lib/base/time-units";
import { log } from "@/lib/platform/log";

/** Who has proven to be whom. */
export interface SignedIn {
  readonly userId: string;
  readonly email: string;
}

/** How an attempt to sign in ended. */
export type SignInResult =
  | { readonly kind: "signed-in"; readonly person: SignedIn }
  | { readonly kind: "wrong" }
  | { readonly kind: "code-wanted" }
  | { readonly kind: "code-wrong" };

/** What comes with an attempt beside the first proof. */
export interface SignInAttempt {
  /** Code of the second factor, or a recovery code; empty when none was asked for yet. */
  readonly code: string;
  /** Where the attempt comes from, as far as the server could see. */
  readonly address: string | null;
}

/**
 * Checks an address with its password. An address that nobody has is answered like a wrong password, after the same time.
 * @returns who it is; null when either is wrong
 * @throws AppError `too_many_requests` after several wrong attempts in a row, for ever longer; also for unknown addresses
 */
export async function checkPassword(
  email: string,
  password: string,
  now: Date,
  address: string | null = null,
): Promise<SignedIn | null> {
  admitAttempt(email, address, now.getTime());
  const credential = await findCredential(email);
  const isRight = await isPasswordRight(password, credential?.passwordHash ?? null);
  if (credential !== null && !isRight) note(mintPersonScope(credential.userId, address), "sign_in.failed");
  if (credential === null || !isRight) return null;
  forgiveAttempt(email, address);
  return { userId: credential.userId, email: credential.email };
}

/** Signs somebody in by password, and by the second factor where they have one. @throws as {@link checkPassword} */
export async function signInByPassword(
  email: string,
  password: string,
  attempt: SignInAttempt,
  now: Date,
): Promise<SignInResult> {
  const person = await checkPassword(email, password, now, attempt.address);
  return person === null ? { kind: "wrong" } : finish(person, attempt, now);
}

/**
 * Signs somebody in by the link of a mail, and by the second factor where they have one. The link is used up by the
 * attempt that succeeds.
 * @throws AppError `too_many_requests` after several wrong codes
 */
export async function signInByLink(secret: string, attempt: SignInAttempt, now: Date): Promise<SignInResult> {
  const claim = await readLink("sign-in", secret, attempt.address, now);
  if (claim === null) return { kind: "wrong" };
  const result = await finish({ userId: claim.scope.userId, email: claim.email }, attempt, now);
  if (result.kind !== "signed-in") return result;
  return (await takeLink("sign-in", secret, attempt.address, now)) === null ? { kind: "wrong" } : result;
}

async function finish(person: SignedIn, { code, address }: SignInAttempt, now: Date): Promise<SignInResult> {
  const scope = mintPersonScope(person.userId, address);
  // A code has few digits: guesses at it wait like guesses at a password.
  if (code !== "") admitAttempt(`code ${person.userId}`, address, now.getTime());
  const answer = await checkSecondFactor(scope, code, now);
  if (answer === "wanted") return { kind: "code-wanted" };
  if (answer === "wrong") {
    note(scope, "sign_in.failed");
    return { kind: "code-wrong" };
  }
  if (code !== "") forgiveAttempt(`code ${person.userId}`, address);
  if (answer === "recovery-code") note(scope, "second_factor.recovery_code_used");
  return { kind: "signed-in", person };
}

/** Written down beside: whoever waits for the answer must not learn from its time whether there is an account. */
function note(scope: PersonScope, action: AuditAction): void {
  recordPersonalAudit(scope, { action }).catch((error: unknown) => log.error({ err: error }, "audit"));
}

/**
 * Asks somebody who is signed in to prove once more that it is them, before their account is changed.
 * @throws AppError `unprocessable` when the password is wrong; `forbidden` when they have none and signed in long ago
 */
export async function proveOnceMore(
  person: { readonly email: string; readonly signedInAt: Date },
  password: string | undefined,
  address: string | null,
  now: Date,
): Promise<void> {
  const credential = await findCredential(person.email);
  if (credential?.passwordHash == null) {
    if (now.getTime() - person.signedInAt.getTime() <= RECENT_MS) return;
    throw new AppError("forbidden", "Sign in once more before you change this.");
  }
  if ((await checkPassword(person.email, password ?? "", now, address)) === null)
    throw new AppError("unprocessable", "The password is wrong.", {
      problems: [{ path: "currentPassword", message: "is wrong" }],
    });
}

const RECENT_MS = 15 * MINUTE_MS;
