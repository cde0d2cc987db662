import type { OrganizationScope } from "@/lib/account/organization-scope";
import { DAY_MS } from "@/lib/base/time-units";
import { callsKeptFrom } from "@/lib/ledger/keep/kept-from.store";
import type { BulkTransaction } from "@/lib/platform/transaction";
import { withoutNestedLoops } from "@/lib/platform/without-nested-loops";

/** A span of time; both ends belong to it. */
export interface TimeSpan {
  readonly first: Date;
  readonly last: Date;
}

const REFUSALS = "('declined_603', 'blocked_603plus', 'unwanted_607', 'rejected_608', 'rejected_network')";

/**
 * Counts again, from the stored calls, how many destinations refused: a destination refuses once a UTC day, at its
 * first refusal of a kind (603, 607, or a network's block), however often it is called. So a retry storm at one
 * switchboard does not look like a hundred people. A block met on an earlier leg counts although the attempt went on over
 * another route, under the carrier of that leg where its record names one; where no attempt ended so, a tally without attempts holds it. Derived from the calls alone: the order of
 * imports cannot matter.
 * @param span whole UTC days that contain it are counted again
 * @returns how many tallies changed
 */
export async function recountRefusals(scope: OrganizationScope, tx: BulkTransaction, span: TimeSpan): Promise<number> {
  const asked = new Date(Math.floor(span.first.getTime() / DAY_MS) * DAY_MS);
  const kept = await callsKeptFrom(scope, tx);
  // Days whose calls have gone by age can no longer be counted: their tallies stand as they are.
  const since = kept !== null && kept > asked ? kept : asked;
  const until = new Date((Math.floor(span.last.getTime() / DAY_MS) + 1) * DAY_MS);
  const [changed] = await withoutNestedLoops(tx, () =>
    tx.query<{ tallies: number }>(CORRECT, [scope.organizationId, since, until]),
  );
  await tx.query(
    "delete from tally where organization_id = $1 and hour >= $2 and hour < $3 and attempts <= 0 and refusals = 0",
    [scope.organizationId, since, until],
  );
  return changed?.tallies ?? 0;
}

const KEY = "hour, caller_id, carrier, campaign, outcome, attribution";

/** Stays in the server: the tallies of a long span would not fit the memory of this process. */
const CORRECT = `
  with refusal as (
    select started_at, call_key, caller_id, callee_token, carrier, campaign, outcome, attribution, 1 as place from call
    where organization_id = $1 and started_at >= $2 and started_at < $3 and outcome in ${REFUSALS}
    union all
    select started_at, call_key, caller_id, callee_token, coalesce(blocked_carrier, carrier), campaign, blocked_leg, 'none', 2 from call
    where organization_id = $1 and started_at >= $2 and started_at < $3 and blocked_leg in ${REFUSALS}
  ), first_refusal as (
    select distinct on (caller_id, day, callee_token, kind) date_trunc('hour', started_at, 'UTC') as hour, caller_id, carrier, campaign, outcome, attribution
    from refusal, lateral (select date_trunc('day', started_at, 'UTC') as day,
      case outcome when 'declined_603' then 1 when 'unwanted_607' then 2 else 3 end as kind) as refused
    order by caller_id, day, callee_token, kind, started_at, call_key, place
  ), right_count as (
    select ${KEY}, count(*)::int as refusals from first_refusal group by ${KEY}
  ), stored as (
    select ${KEY}, refusals from tally
    where organization_id = $1 and hour >= $2 and hour < $3 and outcome in ${REFUSALS}
  ), wrong as (
    select ${KEY}, coalesce(right_count.refusals, 0) as refusals, stored.refusals is null as is_missing
    from stored full join right_count using (${KEY})
    where stored.refusals is distinct from coalesce(right_count.refusals, 0)
  ), changed as (
    update tally set refusals = wrong.refusals from wrong
    where not is_missing and tally.organization_id = $1 and tally.hour >= $2 and tally.hour < $3
      and (tally.hour, tally.caller_id, tally.carrier, tally.campaign, tally.outcome, tally.attribution)
        = (wrong.hour, wrong.caller_id, wrong.carrier, wrong.campaign, wrong.outcome, wrong.attribution)
    returning 1
  ), added as (
    insert into tally (organization_id, ${KEY}, attempts, talk_ms, short_calls, zero_calls, refusals)
    select $1, ${KEY}, 0, 0, 0, 0, refusals from wrong where is_missing
    returning 1
  )
  select ((select count(*) from changed) + (select count(*) from added))::int as tallies`;
