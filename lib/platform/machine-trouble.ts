/** SQLSTATEs, by how they begin: no connection, no room or memory, shut down or starting, broken disk, standby. */
const DATABASE_STATES = /^(?:08|53|57P|58030|25006)/;
/** What the operating system says of networks. */
const NETWORK_CODES = new Set(
  "ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH".split(" "),
);
/** What the operating system says of disks and memory. */
const SYSTEM_CODES = new Set("ENOSPC EDQUOT EROFS EIO EMFILE ENFILE ENOMEM".split(" "));
/** SQLSTATEs of a server that is not there for anybody: no connection, shut down or starting. */
const ABSENT_STATES = /^(?:08|57P0[1-3])/;
/** Prisma's own, for the same: not reached, too slow, ended, no connection free, too many of them. */
const PRISMA_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2037"]);
const FULL = new Set(["ENOSPC", "EDQUOT", "53100"]);
/** The driver gives no code where a connection ends under it; the queue says more behind it. */
const CONNECTION_ENDED =
  /^Connection terminated|connection error and is not queryable|exceeded when trying to connect|^LISTEN\/NOTIFY heartbeat/;
const CAUSES_MAX = 5;

/**
 * Whether an error tells of a machine that is not well (database or network away, disk full) rather than of the work
 * that met it: the same work may succeed when the machine is well again.
 */
export function isMachineTrouble(error: unknown): boolean {
  return some(
    error,
    (one, code) =>
      DATABASE_STATES.test(code) || SYSTEM_CODES.has(code) || isNetworkTrouble(one, code) || isCut(one, code),
  );
}

/**
 * Whether an error tells that the database is not reached.
 * @param port at which it listens: an error that names another one is somebody else's
 */
export function isDatabaseTrouble(error: unknown, port: number): boolean {
  return some(error, (one, code) => {
    if (isNetworkTrouble(one, code)) return (portOf(one) ?? port) === port;
    return ABSENT_STATES.test(code) || isCut(one, code);
  });
}

/** Whether an error tells that a disk is full, here or at the database. */
export function isDiskFull(error: unknown): boolean {
  return some(error, (_, code) => FULL.has(code));
}

/** A socket of this machine is a file, which is not there while its server is not. */
function isNetworkTrouble(error: Failure, code: string): boolean {
  return NETWORK_CODES.has(code) || (code === "ENOENT" && "syscall" in error && error.syscall === "connect");
}

function isCut({ message }: Failure, code: string): boolean {
  return PRISMA_CODES.has(code) || CONNECTION_ENDED.test(message);
}

/** The port that a connection was for; of a name with several addresses, that of the first. Null where none is named. */
function portOf(error: Failure): number | null {
  if ("errors" in error && Array.isArray(error.errors))
    return isFailure(error.errors[0]) ? portOf(error.errors[0]) : null;
  return "port" in error && typeof error.port === "number" ? error.port : null;
}

/** Whether an error, or one that caused it, is of a kind. */
function some(error: unknown, isSuch: (one: Failure, code: string) => boolean): boolean {
  let at = error;
  for (let depth = 0; depth < CAUSES_MAX && isFailure(at); depth += 1) {
    if (isSuch(at, "code" in at && typeof at.code === "string" ? at.code : "")) return true;
    at = "cause" in at ? at.cause : undefined;
  }
  return false;
}

/** An error, or a copy of one: the queue hands on nothing else. */
interface Failure {
  readonly message: string;
}

function isFailure(value: unknown): value is Failure {
  return typeof value === "object" && value !== null && "message" in value && typeof value.message === "string";
}
