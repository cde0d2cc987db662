import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";

/** Whether there were calls before that time, of which no sum is kept any more: retention has removed them. */
export async function areSumsGone({ organizationId }: OrganizationScope, before: Date): Promise<boolean> {
  return tenantTransaction(organizationId, async (tx) => {
    const { rows } = await sql<{ gone: boolean }>`
      select exists (select from caller_id where organization_id = ${organizationId}::uuid and first_call_at < ${before})
        and not exists (select from tally where organization_id = ${organizationId}::uuid and hour < ${before}) as gone
    `.execute(tx);
    return rows[0]?.gone ?? false;
  });
}
