import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";

/** Who runs the database server, and where it may keep its files. */
export interface ServerAccount {
  /** User and group to run as; empty when this process's own account is fit. */
  readonly ids: { readonly uid?: number; readonly gid?: number };
  /** Folder of the cluster; differs from the wished-for one when the account could not get there. */
  readonly home: string;
  /** Where the programs must be copied to first; null when the account can run them where they are. */
  readonly copyTo: string | null;
}

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

const SYSTEM_HOME = "/var/lib/ringworthy";

/**
 * PostgreSQL refuses to run as root. As root, choose the account that a cluster there belongs to already, as where its
 * owner's product is looked after by `sudo`; for a new one the `postgres` or else the `nobody` account, and when that account
 * cannot reach the wished-for folder or the programs (both often lie under /root), move to a folder of the system.
 * @param home the wished-for folder of the cluster
 * @param programs the folder of the server programs
 * @throws Error when this is root, and there is no account to run the server or it cannot reach what it owns
 */
export async function serverAccount(home: string, programs: string): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return { ids: {}, home, copyTo: null };
  const kept = await fs.stat(path.join(home, "db")).catch(() => null);
  if (kept !== null && kept.uid !== 0) return ownerAccount(kept, home, programs);
  const ids = await unprivilegedIds();
  const isReachable = (await canPass(path.dirname(home), ids)) && (await canPass(programs, ids));
  if (isReachable) return { ids, home, copyTo: null };
  const moved = path.join(SYSTEM_HOME, createHash("sha256").update(home).digest("hex").slice(0, 16));
  return { ids, home: moved, copyTo: path.join(moved, "programs") };
}

/** A cluster that is there stays there: anywhere else would be an empty one. */
async function ownerAccount({ uid, gid }: Ids, home: string, programs: string): Promise<ServerAccount> {
  if (!(await canPass(path.dirname(home), { uid, gid })))
    throw new Error(
      `The account ${uid}, to which the database in ${home} belongs, cannot reach it: let it pass through the folders above (chmod o+x)`,
    );
  const copyTo = (await canPass(programs, { uid, gid })) ? null : path.join(home, "programs");
  return { ids: { uid, gid }, home, copyTo };
}

async function unprivilegedIds(): Promise<Ids> {
  const accounts = (await fs.readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const account = accounts.find((fields) => fields[0] === name);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error(
    "PostgreSQL cannot run as root and this machine has no `postgres` or `nobody` account: set DATABASE_URL",
  );
}

/** Whether an account may pass through every folder on the way. */
async function canPass(folder: string, { uid, gid }: Ids): Promise<boolean> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const stat = await fs.stat(at).catch(() => null);
    const right = stat?.uid === uid ? 0o100 : stat?.gid === gid ? 0o010 : 0o001;
    if (stat && (stat.mode & right) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
