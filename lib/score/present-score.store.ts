import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";
import type { PresentScore } from "@/lib/score/scoring-report";

/**
 * The present score and standing of every caller ID that has one.
 * @param versionBelow only those that an older version of the formulas scored; null for all
 */
export async function listPresentScores(
  { organizationId }: OrganizationScope,
  versionBelow: number | null,
): Promise<readonly PresentScore[]> {
  const { rows } = await tenantTransaction(organizationId, (tx) =>
    sql<PresentScore>`
      select caller_id as "callerId", score, standing from caller_id
      where organization_id = ${organizationId}::uuid and score_version is not null
        and (${versionBelow}::int is null or score_version < ${versionBelow}::int)
    `.execute(tx),
  );
  return rows;
}
