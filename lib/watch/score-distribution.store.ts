import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";

/** Caller IDs whose score lies within ten points. */
export interface ScoreCount {
  /** Lower end, a multiple of 10 from 0 to 90; null for those that made too few calls to be judged. */
  readonly floor: number | null;
  readonly callerIds: number;
}

/** How many of the organisation's caller IDs score how much; ranges in which none lies are left out. */
export async function countScores(scope: OrganizationScope): Promise<readonly ScoreCount[]> {
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<ScoreCount>`
      select case when standing = 'not_enough_calls' then null else least(floor(score / 10) * 10, 90) end as floor,
        count(*) as "callerIds"
      from caller_id where organization_id = ${scope.organizationId}::uuid group by 1 order by 1
    `.execute(tx),
  );
  return rows;
}
