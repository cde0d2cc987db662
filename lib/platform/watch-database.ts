import { DatabaseWatch } from "@/lib/platform/database-watch";
import { database } from "@/lib/platform/db";

declare global {
  /** Kept here, because a module may be loaded more than once in one process. */
  var ringworthyDatabaseWatch: DatabaseWatch | undefined;
}

/**
 * From now on this process knows whether its database answers, and says so in its log once instead of with every failure.
 * @param whenAway `refuse`: connections to a database that does not answer are given up, so that whoever waits on one of
 *   them is told so; `wait`: long work on them may go on when it answers again
 * @returns ends the watch
 */
export function watchDatabase(whenAway: "refuse" | "wait"): () => Promise<void> {
  const missed = whenAway === "refuse" ? () => database().sockets.cut() : () => undefined;
  const watch = new DatabaseWatch(database().url, { missed });
  globalThis.ringworthyDatabaseWatch = watch;
  return async () => {
    globalThis.ringworthyDatabaseWatch = undefined;
    await watch.stop();
  };
}

/** Whether this process watches its database, and it does not answer. */
export function isDatabaseAway(): boolean {
  return globalThis.ringworthyDatabaseWatch?.isAway === true;
}

/**
 * Tells a failure in the log, unless it comes of an absence of the database that the log tells of already.
 * @param write writes it into the log
 */
export function tellFailure(failure: unknown, write: () => void): void {
  const watch = globalThis.ringworthyDatabaseWatch;
  if (watch === undefined) write();
  else watch.tell(failure, write);
}
