/** SQLSTATEs, by how they begin: no connection, no room or memory, shut down or starting, broken disk, standby. */
const DATABASE_STATES = /^(?:08|53|57P|58030|25006)/;
/** What the operating system says of networks and disks. */
const SYSTEM_CODES = new Set(
  "ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH ENOSPC EDQUOT EROFS EIO EMFILE ENFILE ENOMEM".split(
    " ",
  ),
);
/** Prisma's own, for the same: not reached, too slow, ended, no connection free, too many of them. */
const PRISMA_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2037"]);
const FULL = new Set(["ENOSPC", "EDQUOT", "53100"]);
/** The driver gives no code where a connection ends under it. */
const CONNECTION_ENDED = /^Connection terminated|connection error and is not queryable|when trying to connect$/;
const CAUSES_MAX = 5;

/**
 * Whether an error tells of a machine that is not well (database or network away, disk full) rather than of the work
 * that met it: the same work may succeed when the machine is well again.
 */
export function isMachineTrouble(error: unknown): boolean {
  return some(
    error,
    (code, message) =>
      DATABASE_STATES.test(code) || SYSTEM_CODES.has(code) || PRISMA_CODES.has(code) || CONNECTION_ENDED.test(message),
  );
}

/** Whether an error tells that a disk is full, here or at the database. */
export function isDiskFull(error: unknown): boolean {
  return some(error, (code) => FULL.has(code));
}

/** Whether an error, or one that caused it, is of a kind. */
function some(error: unknown, isSuch: (code: string, message: string) => boolean): boolean {
  let at = error;
  for (let depth = 0; depth < CAUSES_MAX && at instanceof Error; depth += 1) {
    if (isSuch("code" in at && typeof at.code === "string" ? at.code : "", at.message)) return true;
    at = at.cause;
  }
  return false;
}
