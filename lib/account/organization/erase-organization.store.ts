import { noteClientAccessEnds } from "@/lib/account/audit/note-client-access-ends.store";
import { tenantTables } from "@/lib/account/organization/tenant-table.store";
import { organizationOfSystem, type SystemScope } from "@/lib/account/organization-scope";
import { hasCode } from "@/lib/base/has-code";
import { bulkTransaction } from "@/lib/platform/bulk";
import { identityPlane } from "@/lib/platform/identity-plane";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** What was erased: rows by table before, and rows by table that were found afterwards. */
export interface Erasure {
  readonly rows: Readonly<Record<string, number>>;
  readonly remaining: Readonly<Record<string, number>>;
  /** Imports whose files may still lie on disk. */
  readonly importIds: readonly string[];
}

/** Organisations whose days of grace are over. */
export async function organizationsToErase(_system: SystemScope, now: Date): Promise<readonly string[]> {
  const due = await identityPlane().organization.findMany({
    where: { eraseAfter: { lte: now }, isDemo: false },
    select: { id: true },
  });
  return due.map(({ id }) => id);
}

/**
 * Erases an organisation: every row of every table, the organisation itself, and the accounts of people who belong to no
 * other. What is left is a line of proof: how much there was, and that nothing remains.
 */
export async function eraseOrganization(system: SystemScope, organizationId: string, now: Date): Promise<Erasure> {
  const scope = organizationOfSystem(system, organizationId);
  return bulkTransaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [organizationId]);
    const [organization] = await tx.query<{ deletion_requested_at: Date | null }>(
      "select deletion_requested_at from organization where id = $1 and erase_after <= $2 for update",
      [organizationId, now],
    );
    if (organization === undefined) throw new Error("The organisation is not to be erased now");
    const tables = (await tenantTables(scope, tx)).map(({ name }) => name);
    const rows = await count(tx, tables, organizationId);
    const imports = await tx.query<{ id: string }>("select id from import where organization_id = $1", [
      organizationId,
    ]);
    // Who is let into another organisation at this moment either belongs to it by now, or finds no account any more.
    const people = await tx.query<{ user_id: string }>(
      `select id as user_id from "user" where id in (select user_id from membership where organization_id = $1)
       order by id for update`,
      [organizationId],
    );
    const execute = (text: string, values: readonly unknown[]) => tx.query(text, values);
    await noteClientAccessEnds(system, execute, { agencyId: organizationId });
    await eraseAll(tx, tables, organizationId);
    await tx.query("delete from organization where id = $1", [organizationId]);
    await tx.query(
      `delete from "user" u where id = any ($1) and not exists (select 1 from membership m where m.user_id = u.id)`,
      [people.map(({ user_id }) => user_id)],
    );
    const remaining = await count(tx, tables, organizationId);
    await tx.query(
      "insert into erased_organization (id, requested_at, erased_at, rows, remaining) values ($1, $2, $3, $4, $5)",
      [organizationId, organization.deletion_requested_at ?? now, now, JSON.stringify(rows), JSON.stringify(remaining)],
    );
    return { rows, remaining, importIds: imports.map(({ id }) => id) };
  });
}

async function count(tx: BulkTransaction, tables: readonly string[], id: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const [found] = await tx.query<{ n: number }>(
      `select count(*)::float8 as n from "${table}" where organization_id = $1`,
      [id],
    );
    counts[table] = found?.n ?? 0;
  }
  return counts;
}

const FOREIGN_KEY_VIOLATION = "23503";

/** Tables refer to each other: what cannot go yet is tried again after the others. */
async function eraseAll(tx: BulkTransaction, tables: readonly string[], id: string): Promise<void> {
  let waiting = tables;
  while (waiting.length > 0) {
    const left: string[] = [];
    for (const table of waiting) if (!(await erase(tx, table, id))) left.push(table);
    if (left.length === waiting.length) throw new Error(`These tables hold each other: ${left.join(", ")}`);
    waiting = left;
  }
}

/** @returns false, and nothing is erased, where rows of another table still need those of this one */
async function erase(tx: BulkTransaction, table: string, id: string): Promise<boolean> {
  await tx.query("savepoint erase");
  try {
    await tx.query(`delete from "${table}" where organization_id = $1`, [id]);
    return true;
  } catch (error) {
    if (!hasCode(error, FOREIGN_KEY_VIOLATION)) throw error;
    await tx.query("rollback to savepoint erase");
    return false;
  }
}
