import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** A span of time; both ends belong to it. */
export interface TimeSpan {
  readonly first: Date;
  readonly last: Date;
}

/**
 * Counts again, from the stored calls, how many destinations refused: a destination refuses once a UTC day, at its
 * first refusal of a kind (603, 607, or a network's block), however often it is called. So a retry storm at one
 * switchboard does not look like a hundred people. Derived from the calls alone: the order of imports cannot matter.
 * @param span whole UTC days that contain it are counted again
 * @returns how many tallies changed
 */
export async function recountRefusals(scope: OrganizationScope, tx: BulkTransaction, span: TimeSpan): Promise<number> {
  const changed = await tx.query(
    `with days as (
       select date_trunc('day', $2::timestamptz, 'UTC') as since, date_trunc('day', $3::timestamptz, 'UTC') + interval '1 day' as until
     ), first_refusal as (
       select distinct on (call.caller_id, date_trunc('day', call.started_at, 'UTC'), call.callee_token, kind)
         call.caller_id, date_trunc('hour', call.started_at, 'UTC') as hour, call.carrier, call.campaign, call.outcome, call.attribution
       from days, call, lateral (select case call.outcome when 'declined_603' then 1 when 'unwanted_607' then 2 else 3 end as kind) as refused
       where call.organization_id = $1 and call.started_at >= days.since and call.started_at < days.until
         and call.outcome in ('declined_603', 'blocked_603plus', 'unwanted_607', 'rejected_608', 'rejected_network')
       order by call.caller_id, date_trunc('day', call.started_at, 'UTC'), call.callee_token, kind, call.started_at, call.call_key
     ), counted as (
       select hour, caller_id, carrier, campaign, outcome, attribution, count(*)::int as refusals
       from first_refusal group by hour, caller_id, carrier, campaign, outcome, attribution
     )
     update tally set refusals = coalesce(counted.refusals, 0)
     from days, tally as stored left join counted using (hour, caller_id, carrier, campaign, outcome, attribution)
     where stored.organization_id = $1 and stored.hour >= days.since and stored.hour < days.until
       and stored.outcome in ('declined_603', 'blocked_603plus', 'unwanted_607', 'rejected_608', 'rejected_network')
       and stored.refusals <> coalesce(counted.refusals, 0)
       and tally.organization_id = $1 and tally.hour = stored.hour and tally.caller_id = stored.caller_id and tally.carrier = stored.carrier
       and tally.campaign = stored.campaign and tally.outcome = stored.outcome and tally.attribution = stored.attribution
     returning 1`,
    [scope.organizationId, span.first, span.last],
  );
  return changed.length;
}
