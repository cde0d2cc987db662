import { type Attempts, countAttempt, isForgotten, waitMs } from "@/lib/account/attempt-throttle";
import { findCredential } from "@/lib/account/member.store";
import { isPasswordRight } from "@/lib/account/password.gateway";
import { AppError } from "@/lib/base/app-error";

/** Who has proven to be whom. */
export interface SignedIn {
  readonly userId: string;
  readonly email: string;
}

const wrongAttempts = new Map<string, Attempts>();
const REMEMBERED_MAX = 10_000;

/**
 * Checks an address with its password. An address that nobody has is answered like a wrong password, after the same time.
 * @returns who it is; null when either is wrong
 * @throws AppError `too_many_requests` after several wrong attempts in a row, for ever longer; also for unknown addresses
 */
export async function checkPassword(email: string, password: string, now: Date): Promise<SignedIn | null> {
  const nowMs = now.getTime();
  const wait = waitMs(wrongAttempts.get(email), nowMs);
  if (wait > 0)
    throw new AppError("too_many_requests", `Too many attempts. Try again in ${Math.ceil(wait / 1_000)} seconds.`, {
      extension: { retryAfterSeconds: Math.ceil(wait / 1_000) },
    });
  // Counted before the check: attempts made side by side cannot outrun the count.
  wrongAttempts.set(email, countAttempt(wrongAttempts.get(email), nowMs));
  if (wrongAttempts.size > REMEMBERED_MAX) forgetSome(nowMs);
  const credential = await findCredential(email);
  const isRight = await isPasswordRight(password, credential?.passwordHash ?? null);
  if (credential === null || !isRight) return null;
  wrongAttempts.delete(email);
  return { userId: credential.userId, email: credential.email };
}

/** Keeps memory bounded: what is forgotten anyway goes first, then the oldest. */
function forgetSome(nowMs: number): void {
  for (const [email, attempts] of wrongAttempts) if (isForgotten(attempts, nowMs)) wrongAttempts.delete(email);
  for (const email of wrongAttempts.keys()) {
    if (wrongAttempts.size <= REMEMBERED_MAX) return;
    wrongAttempts.delete(email);
  }
}
