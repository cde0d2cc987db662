import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { TimeSpan } from "@/lib/ledger/refusal.store";
import type { BulkTransaction } from "@/lib/platform/bulk";

/**
 * Removes the calls of one import from the ledger and takes them out of the tallies. Call it after `lockLedger`, and
 * count refusals and caller IDs again in the same transaction.
 * @param span the time within which the import's calls lie
 * @returns how many calls were removed
 */
export async function removeImportedCalls(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  span: TimeSpan,
): Promise<number> {
  const [row] = await tx.query<{ removed: number }>(
    `with gone as (
       delete from call where organization_id = $1 and started_at between $3 and $4 and import_id = $2
       returning date_trunc('hour', started_at, 'UTC') as hour, caller_id, carrier, campaign, outcome, attribution, talk_ms, mid_call
     ), summed as (
       select hour, caller_id, carrier, campaign, outcome, attribution, count(*)::int as attempts,
         coalesce(sum(talk_ms) filter (where is_connected), 0)::bigint as talk_ms,
         count(*) filter (where is_connected and talk_ms between 1 and 6000)::int as short_calls,
         count(*) filter (where is_connected and talk_ms <= 0)::int as zero_calls
       from gone, lateral (select mid_call or outcome in ('answered', 'answered_machine', 'answered_screened') as is_connected) as how
       group by hour, caller_id, carrier, campaign, outcome, attribution
     ), lessened as (
       update tally set attempts = tally.attempts - summed.attempts, talk_ms = tally.talk_ms - summed.talk_ms,
         short_calls = tally.short_calls - summed.short_calls, zero_calls = tally.zero_calls - summed.zero_calls
       from summed
       where tally.organization_id = $1 and tally.hour = summed.hour and tally.caller_id = summed.caller_id and tally.carrier = summed.carrier
         and tally.campaign = summed.campaign and tally.outcome = summed.outcome and tally.attribution = summed.attribution
     )
     select count(*)::int as removed from gone`,
    [scope.organizationId, importId, span.first, span.last],
  );
  await tx.query("delete from tally where organization_id = $1 and attempts <= 0", [scope.organizationId]);
  return row?.removed ?? 0;
}
