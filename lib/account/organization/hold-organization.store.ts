import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { DbTransaction, Execute } from "@/lib/platform/transaction";

/**
 * Lets nobody else who asks for it go on until the transaction ends: for changes of what may have no row yet that could be
 * locked. Who only reads, or belongs to the organisation by a foreign key, is not held up.
 */
export async function holdOrganization({ organizationId }: OrganizationScope, tx: DbTransaction): Promise<void> {
  await sql`select from organization where id = ${organizationId}::uuid for no key update`.execute(tx);
}

/** The same in a transaction that somebody else began. @param execute runs a statement in it */
export async function holdOrganizationBy({ organizationId }: OrganizationScope, execute: Execute): Promise<void> {
  await execute("select from organization where id = $1::uuid for no key update", [organizationId]);
}
