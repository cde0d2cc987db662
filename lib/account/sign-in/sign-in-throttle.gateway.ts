import {
  type Attempts,
  countAttempt,
  FREE_PER_ACCOUNT,
  FREE_PER_ADDRESS,
  isForgotten,
  waitMs,
} from "@/lib/account/sign-in/attempt-throttle";
import { countedAddress } from "@/lib/account/sign-in/counted-address";
import { AppError } from "@/lib/base/app-error";

const REMEMBERED_MAX = 10_000;

declare global {
  /** Kept here, because a module may be loaded more than once in one process. */
  var ringworthyWrongAttempts: Map<string, Attempts> | undefined;
}

/**
 * Lets an attempt to sign in through, counting it as wrong until it is forgiven: attempts made side by side cannot
 * outrun the count.
 * @param email the account that is tried, whether it exists or not
 * @param address where the attempt comes from; null when nobody knows
 * @throws AppError `too_many_requests` after several wrong ones in a row, for ever longer
 */
export function admitAttempt(email: string, address: string | null, nowMs: number): void {
  const waits = keysOf(email, address).map(([key, free]) => waitMs(attempts().get(key), nowMs, free));
  const seconds = Math.ceil(Math.max(...waits) / 1_000);
  if (seconds > 0)
    throw new AppError("too_many_requests", `Too many attempts. Try again in ${seconds} seconds.`, {
      extension: { retryAfterSeconds: seconds },
    });
  for (const [key] of keysOf(email, address)) remember(key, countAttempt(attempts().get(key), nowMs));
  if (attempts().size > REMEMBERED_MAX) forgetSome(nowMs);
}

/** Forgets the wrong attempts of an account that was signed in to, and this one of the address. */
export function forgiveAttempt(email: string, address: string | null): void {
  for (const [key] of keysOf(email, address)) {
    const before = attempts().get(key);
    if (before === undefined || key.startsWith("account ")) attempts().delete(key);
    else attempts().set(key, { ...before, count: Math.max(0, before.count - 1) });
  }
}

function keysOf(email: string, address: string | null): readonly (readonly [key: string, free: number])[] {
  const account = [`account ${email}`, FREE_PER_ACCOUNT] as const;
  return address === null ? [account] : [account, [`address ${countedAddress(address)}`, FREE_PER_ADDRESS]];
}

function attempts(): Map<string, Attempts> {
  globalThis.ringworthyWrongAttempts ??= new Map();
  return globalThis.ringworthyWrongAttempts;
}

/** Taken out and put back, so that the map stands in the order of last use. */
function remember(key: string, made: Attempts): void {
  attempts().delete(key);
  attempts().set(key, made);
}

/**
 * Keeps memory bounded: what is forgotten anyway goes first, then what costs nothing yet, the oldest before the rest.
 * Else whoever tries many accounts once would end the wait of another.
 */
function forgetSome(nowMs: number): void {
  for (const [key, made] of attempts()) if (isForgotten(made, nowMs)) attempts().delete(key);
  for (const isFree of [true, false])
    for (const [key, made] of attempts()) {
      if (attempts().size <= REMEMBERED_MAX) return;
      if (made.count <= FREE_PER_ACCOUNT === isFree) attempts().delete(key);
    }
}
