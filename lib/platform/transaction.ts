import type { Transaction } from "kysely";
import type pg from "pg";
import type { DB } from "@/lib/generated/kysely/database";

/** A transaction in which statements run; typed by the columns of the schema. */
export type DbTransaction = Transaction<DB>;

/** Runs a statement of values in a transaction, whoever began it. */
export type Execute = (text: string, values: readonly unknown[]) => Promise<unknown>;

/** One connection in one transaction, for work that the query builder cannot do: COPY, and long set-based statements. */
export interface BulkTransaction {
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The same with each row as its values in order, which is cheaper where rows are many. */
  rows<Row extends unknown[]>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Sends `data`, whole or piece by piece, to `COPY … FROM STDIN`. A piece must not change after it was given. */
  copy(statement: string, data: Buffer | Iterable<Buffer>): Promise<void>;
}
