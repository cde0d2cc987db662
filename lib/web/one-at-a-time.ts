import { AppError } from "@/lib/base/app-error";

const WAITING_MAX = 4;

declare global {
  /** Kept here, because a module may be loaded more than once in one process. */
  var ringworthyHeavyWork: { last: Promise<unknown>; waiting: number } | undefined;
}

/**
 * Does work that would crowd everything else out, one piece after another.
 * @throws AppError `unavailable` when too many wait already
 */
export async function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  globalThis.ringworthyHeavyWork ??= { last: Promise.resolve(), waiting: 0 };
  const queue = globalThis.ringworthyHeavyWork;
  if (queue.waiting >= WAITING_MAX)
    throw new AppError("unavailable", "Others are waiting for theirs. Try again in a minute.");
  queue.waiting += 1;
  const done = queue.last.then(work);
  queue.last = done.catch(() => undefined);
  try {
    return await done;
  } finally {
    queue.waiting -= 1;
  }
}
