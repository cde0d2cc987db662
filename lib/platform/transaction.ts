import type { Transaction } from "kysely";
import type pg from "pg";
import type { DB } from "@/lib/generated/kysely/database";

/** A transaction in which statements run; typed by the columns of the schema. */
export type DbTransaction = Transaction<DB>;

/** One connection in one transaction, for work that the query builder cannot do: COPY, and long set-based statements. */
export interface BulkTransaction {
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Sends `data` to `COPY … FROM STDIN`. */
  copy(statement: string, data: Buffer): Promise<void>;
}
