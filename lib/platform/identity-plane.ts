import { AsyncLocalStorage } from "node:async_hooks";
import type { Prisma } from "@/lib/generated/prisma/client";
import { database } from "@/lib/platform/db";

const sharing = new AsyncLocalStorage<Prisma.TransactionClient>();

/** By what people, organisations and keys are read and changed: in the transaction that is shared here, else each by itself. */
export function identityPlane(): Prisma.TransactionClient {
  return sharedIdentity() ?? database().prisma;
}

/** The transaction that {@link identityWriting} shares here; undefined where none is. */
export function sharedIdentity(): Prisma.TransactionClient | undefined {
  return sharing.getStore();
}

/** Runs `work` in a transaction of the identity plane: in the one that is shared here, else in its own. */
export async function identityTransaction<T>(work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  const shared = sharedIdentity();
  return shared === undefined ? database().prisma.$transaction(work) : work(shared);
}

/**
 * Lets all that `work` changes of people, organisations and keys stand or fall together: every {@link identityTransaction}
 * and whatever is asked of {@link identityPlane} within joins one transaction, which is rolled back when `work` throws. What fails
 * within must not be caught there, because the transaction is lost by then; what takes its time, such as the hash of a
 * password, comes before.
 */
export async function identityWriting<T>(work: () => Promise<T>): Promise<T> {
  return identityTransaction((tx) => sharing.run(tx, work));
}
