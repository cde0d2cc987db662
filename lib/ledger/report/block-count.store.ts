import { type RawBuilder, sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";

/** Calls of a caller ID towards one carrier in one area of the callee, and how many of them a network blocked. */
export interface AreaBlocks {
  readonly carrier: string;
  readonly area: string;
  readonly calls: number;
  readonly blocks: number;
}

interface CallSpan {
  readonly from: Date;
  readonly to: Date;
}

/**
 * Counts a caller ID's valid calls and blocks per carrier and callee area, from `from` up to, without, `to`. Dead
 * numbers, failures and our own errors are no valid calls.
 */
export async function countAreaBlocks(
  scope: OrganizationScope,
  callerId: string,
  span: CallSpan,
): Promise<readonly AreaBlocks[]> {
  return areaBlocks(scope, span, sql`caller_id = ${callerId}`);
}

/** The same of all caller IDs together, towards one carrier; the empty name is the unknown one. */
export async function countCarrierAreas(
  scope: OrganizationScope,
  carrier: string,
  span: CallSpan,
): Promise<readonly AreaBlocks[]> {
  return areaBlocks(scope, span, sql`carrier = ${carrier}`);
}

async function areaBlocks(
  { organizationId }: OrganizationScope,
  { from, to }: CallSpan,
  which: RawBuilder<unknown>,
): Promise<readonly AreaBlocks[]> {
  const { rows } = await tenantTransaction(organizationId, (tx) =>
    sql<AreaBlocks>`
      select carrier, callee_area as area, count(*)::int as calls,
        count(*) filter (where outcome in ('blocked_603plus', 'rejected_608', 'rejected_network')
          or (outcome = 'declined_603' and attribution = 'network_suspected'))::int as blocks
      from call
      where organization_id = ${organizationId}::uuid and ${which} and started_at >= ${from} and started_at < ${to}
        and outcome in ('answered', 'answered_screened', 'answered_machine', 'busy', 'no_answer', 'unreachable', 'canceled',
          'declined_603', 'unwanted_607', 'blocked_603plus', 'rejected_608', 'rejected_network')
      group by carrier, callee_area
    `.execute(tx),
  );
  return rows;
}
