import type { Database } from "@/lib/platform/db";

/** Which changes of a table fail: rows to come for which `when` holds, in SQL over `new` (and `old`, for updates). */
export interface FailingChange {
  readonly table: string;
  readonly on: "insert" | "update";
  readonly when: string;
  /** SQLSTATE; without one it is an error of no special kind. */
  readonly state?: string;
}

/** Lets changes of a table fail, with all of their transaction, until {@link mendTable}; takes the place of what failed before. */
export async function failTable({ pool }: Database, change: FailingChange): Promise<void> {
  const { table, on, when, state = "P0001" } = change;
  await pool.query(`
    create or replace function failing_change() returns trigger language plpgsql as
      $$ begin raise exception 'this change fails' using errcode = '${state}'; end $$;
    create or replace trigger failing_change before ${on} on ${table} for each row when (${when}) execute function failing_change()`);
}

/** Lets changes of the table succeed again. */
export async function mendTable({ pool }: Database, table: string): Promise<void> {
  await pool.query(`drop trigger if exists failing_change on ${table}`);
}
