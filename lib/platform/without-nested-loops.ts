import type { BulkTransaction } from "@/lib/platform/transaction";

/**
 * Runs statements that join many rows with many. Right after they were copied in, the server has no statistics of them, takes
 * them for one row or none, and would compare each with every other: minutes instead of seconds, under the ledger's lock.
 */
export async function withoutNestedLoops<T>(tx: BulkTransaction, work: () => Promise<T>): Promise<T> {
  await tx.query("set local enable_nestloop = off");
  const result = await work();
  await tx.query("set local enable_nestloop to default");
  return result;
}
