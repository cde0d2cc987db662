import { type RawBuilder, sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { database } from "@/lib/platform/db";

/**
 * Counts a try as failed before it begins, because one whose process dies cannot tell. Storing a chunk sets the count to 0.
 * @returns how many have begun in a row without getting further, with this one; null when the import is gone
 */
export function beginTry(scope: OrganizationScope, id: string): Promise<number | null> {
  return changeTries(scope, id, sql<number>`tries + 1`);
}

/** Takes back a try that ended for a reason which says nothing about the import. */
export function giveBackTry(scope: OrganizationScope, id: string): Promise<number | null> {
  return changeTries(scope, id, sql<number>`greatest(tries - 1, 0)`);
}

/** Notes that a try failed; one that had stored a chunk is the first of a new row. @returns how many failed in a row */
export function failTry(scope: OrganizationScope, id: string): Promise<number | null> {
  return changeTries(scope, id, sql<number>`greatest(tries, 1)`);
}

async function changeTries(scope: OrganizationScope, id: string, tries: RawBuilder<number>): Promise<number | null> {
  const row = await database()
    .kysely.updateTable("import")
    .set({ tries })
    .where("organization_id", "=", scope.organizationId)
    .where("id", "=", id)
    .returning("tries")
    .executeTakeFirst();
  return row?.tries ?? null;
}
