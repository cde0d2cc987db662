import { MINUTE_MS } from "@/lib/base/time-units";

/** Wrong attempts in a row against one account, and when the last of them was. */
export interface Attempts {
  readonly count: number;
  readonly lastMs: number;
}

/** Wrong attempts against one account that cost nothing: people mistype. */
export const FREE_PER_ACCOUNT = 4;
/** Wrong attempts from one address that cost nothing: a whole office may share one. */
export const FREE_PER_ADDRESS = 40;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15 * MINUTE_MS;
/** After so long without another attempt the account is as good as new. */
const FORGOTTEN_AFTER_MS = 60 * MINUTE_MS;

/**
 * How long, from `nowMs`, the next attempt has to wait; 0 when it may be made. The wait doubles with each wrong attempt.
 * @param free how many wrong attempts cost nothing
 */
export function waitMs(attempts: Attempts | undefined, nowMs: number, free = FREE_PER_ACCOUNT): number {
  if (attempts === undefined || isForgotten(attempts, nowMs) || attempts.count <= free) return 0;
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts.count - free - 1));
  // Where the clock was set back since, the wait begins again instead of lasting until the clock has come there once more.
  return Math.min(wait, Math.max(0, attempts.lastMs + wait - nowMs));
}

/** The attempts after another one at `nowMs`. */
export function countAttempt(attempts: Attempts | undefined, nowMs: number): Attempts {
  const before = attempts === undefined || isForgotten(attempts, nowMs) ? 0 : attempts.count;
  return { count: before + 1, lastMs: nowMs };
}

/** Whether attempts are so old that they no longer count. */
export function isForgotten(attempts: Attempts, nowMs: number): boolean {
  return nowMs - attempts.lastMs > FORGOTTEN_AFTER_MS;
}
