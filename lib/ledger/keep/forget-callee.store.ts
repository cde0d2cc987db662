import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { BulkTransaction } from "@/lib/platform/transaction";

/**
 * Cuts the tie between a callee's number and the calls to it: each UTC day of them gets a random pseudonym instead of
 * the one that the number leads to, which names no key, and the area goes. Sums stay as they are, since a destination still
 * counts once a day, and a carrier that a list named stays for good, since no list names it any more. Call it under
 * `ledgerTransaction`, and let `forgetKnownCarrier` follow.
 * @param token the pseudonym that the number leads to
 * @returns how many calls no longer lead to the number
 */
export async function forgetCallee(scope: OrganizationScope, tx: BulkTransaction, token: Buffer): Promise<number> {
  const [found] = await tx.query<{ calls: number }>(
    `with day as materialized (
       select d, ('0000' || substr(gen_random_uuid()::text, 5))::uuid as token from (
         select distinct date_trunc('day', started_at, 'UTC') as d from call where organization_id = $1 and callee_token = $2
       ) as days
     ), changed as (
       update call set callee_token = day.token, callee_area = '', listed_carrier = null from day
       where call.organization_id = $1 and call.callee_token = $2 and date_trunc('day', call.started_at, 'UTC') = day.d
       returning 1
     ) select count(*)::float8 as calls from changed`,
    [scope.organizationId, token.toString("hex")],
  );
  return found?.calls ?? 0;
}
