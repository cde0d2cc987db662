import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";

/** Calls of a caller ID towards one carrier in one area of the callee, and how many of them a network blocked. */
export interface AreaBlocks {
  readonly carrier: string;
  readonly area: string;
  readonly calls: number;
  readonly blocks: number;
}

/**
 * Counts a caller ID's valid calls and blocks per carrier and callee area, from `from` up to, without, `to`. Dead
 * numbers, failures and our own errors are no valid calls.
 */
export async function countAreaBlocks(
  { organizationId }: OrganizationScope,
  callerId: string,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<readonly AreaBlocks[]> {
  const { rows } = await tenantTransaction(organizationId, (tx) =>
    sql<AreaBlocks>`
      select carrier, callee_area as area, count(*)::int as calls,
        count(*) filter (where outcome in ('blocked_603plus', 'rejected_608', 'rejected_network')
          or (outcome = 'declined_603' and attribution = 'network_suspected'))::int as blocks
      from call
      where organization_id = ${organizationId}::uuid and caller_id = ${callerId} and started_at >= ${from} and started_at < ${to}
        and outcome in ('answered', 'answered_screened', 'answered_machine', 'busy', 'no_answer', 'unreachable', 'canceled',
          'declined_603', 'unwanted_607', 'blocked_603plus', 'rejected_608', 'rejected_network')
      group by carrier, callee_area
    `.execute(tx),
  );
  return rows;
}
