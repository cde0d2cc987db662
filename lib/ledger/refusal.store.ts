import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** A span of time; both ends belong to it. */
export interface TimeSpan {
  readonly first: Date;
  readonly last: Date;
}

const DAY_MS = 86_400_000;
const REFUSALS = "('declined_603', 'blocked_603plus', 'unwanted_607', 'rejected_608', 'rejected_network')";

interface RefusalCount {
  hour: Date;
  caller_id: string;
  carrier: string;
  campaign: string;
  outcome: string;
  attribution: string;
  refusals: number;
}

/**
 * Counts again, from the stored calls, how many destinations refused: a destination refuses once a UTC day, at its
 * first refusal of a kind (603, 607, or a network's block), however often it is called. So a retry storm at one
 * switchboard does not look like a hundred people. Derived from the calls alone: the order of imports cannot matter.
 * @param span whole UTC days that contain it are counted again
 * @returns how many tallies changed
 */
export async function recountRefusals(scope: OrganizationScope, tx: BulkTransaction, span: TimeSpan): Promise<number> {
  const since = new Date(Math.floor(span.first.getTime() / DAY_MS) * DAY_MS);
  const until = new Date((Math.floor(span.last.getTime() / DAY_MS) + 1) * DAY_MS);
  const right = await countFromCalls(scope, tx, since, until);
  const stored = await storedCounts(scope, tx, since, until);
  // Compared here and not in one statement: right after a COPY the server has no statistics to plan such a join with.
  const wanted = new Map(right.map((row) => [keyOf(row), row.refusals]));
  const wrong = stored
    .map((row) => ({ ...row, refusals: wanted.get(keyOf(row)) ?? 0, before: row.refusals }))
    .filter((row) => row.refusals !== row.before);
  if (wrong.length > 0) await correct(scope, tx, wrong);
  return wrong.length;
}

const keyOf = (row: RefusalCount) =>
  `${row.hour.getTime()}|${row.caller_id}|${row.outcome}|${row.attribution}|${row.carrier}\n${row.campaign}`;

async function countFromCalls(scope: OrganizationScope, tx: BulkTransaction, since: Date, until: Date) {
  return tx.query<RefusalCount & Record<string, unknown>>(
    `with first_refusal as (
       select distinct on (caller_id, day, callee_token, kind) date_trunc('hour', started_at, 'UTC') as hour, caller_id, carrier, campaign, outcome, attribution
       from call, lateral (select date_trunc('day', started_at, 'UTC') as day,
         case outcome when 'declined_603' then 1 when 'unwanted_607' then 2 else 3 end as kind) as refused
       where organization_id = $1 and started_at >= $2 and started_at < $3 and outcome in ${REFUSALS}
       order by caller_id, day, callee_token, kind, started_at, call_key
     )
     select hour, caller_id, carrier, campaign, outcome, attribution, count(*)::int as refusals
     from first_refusal group by hour, caller_id, carrier, campaign, outcome, attribution`,
    [scope.organizationId, since, until],
  );
}

async function storedCounts(scope: OrganizationScope, tx: BulkTransaction, since: Date, until: Date) {
  return tx.query<RefusalCount & Record<string, unknown>>(
    `select hour, caller_id, carrier, campaign, outcome, attribution, refusals from tally
     where organization_id = $1 and hour >= $2 and hour < $3 and outcome in ${REFUSALS}`,
    [scope.organizationId, since, until],
  );
}

async function correct(scope: OrganizationScope, tx: BulkTransaction, rows: readonly RefusalCount[]): Promise<void> {
  await tx.query(
    `update tally set refusals = right_count.refusals
     from unnest($2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::outcome[], $7::attribution[], $8::int[])
       as right_count (hour, caller_id, carrier, campaign, outcome, attribution, refusals)
     where tally.organization_id = $1 and tally.hour = right_count.hour and tally.caller_id = right_count.caller_id
       and tally.carrier = right_count.carrier and tally.campaign = right_count.campaign
       and tally.outcome = right_count.outcome and tally.attribution = right_count.attribution`,
    [
      scope.organizationId,
      rows.map((row) => row.hour),
      rows.map((row) => row.caller_id),
      rows.map((row) => row.carrier),
      rows.map((row) => row.campaign),
      rows.map((row) => row.outcome),
      rows.map((row) => row.attribution),
      rows.map((row) => row.refusals),
    ],
  );
}
