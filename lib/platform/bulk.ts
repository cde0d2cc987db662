import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import * as copyStreams from "pg-copy-streams";
import { database } from "@/lib/platform/db";
import { givenInTurns } from "@/lib/platform/in-turns";
import type { BulkTransaction } from "@/lib/platform/transaction";

const PIECE_BYTES = 1 << 16;

/** Runs `work` in one transaction as the owner of the tables; commits when it returns, rolls back when it throws. */
export async function bulkTransaction<T>(work: (tx: BulkTransaction) => Promise<T>): Promise<T> {
  const client = await database().pool.connect();
  let failure: unknown;
  try {
    await client.query("begin");
    const result = await work(onClient(client));
    await client.query("commit");
    return result;
  } catch (error) {
    failure = error;
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    // A connection that failed may be in an unknown state: do not give it back.
    client.release(failure !== undefined);
  }
}

function onClient(client: pg.PoolClient): BulkTransaction {
  return {
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(text, [...values])).rows,
    rows: async <Row extends unknown[]>(text: string, values: readonly unknown[] = []) =>
      (await client.query<Row>({ text, values: [...values], rowMode: "array" })).rows,
    copy: async (statement, data) => {
      const pieces = givenInTurns(Buffer.isBuffer(data) ? cut(data) : data);
      await pipeline(Readable.from(pieces, { highWaterMark: 1 }), client.query(copyStreams.from(statement)));
    },
  };
}

function* cut(data: Buffer): Generator<Buffer> {
  for (let at = 0; at < data.length; at += PIECE_BYTES) yield data.subarray(at, at + PIECE_BYTES);
}
