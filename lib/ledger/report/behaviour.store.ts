import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { NO_CONDITIONS } from "@/lib/ledger/report/call-conditions";
import { callsWhere } from "@/lib/ledger/report/call-where.store";
import { withinPatience } from "@/lib/ledger/report/patience.store";
import type { ReportWindow } from "@/lib/ledger/report/report-window";
import { outcomesOf } from "@/lib/outcome/outcome-group";
import { SHORT_TALK_MAX_MS } from "@/lib/outcome/talk-band";
import { tenantTransaction } from "@/lib/platform/db";

/** How one caller ID, or several together, were used. */
export interface BehaviourCounts {
  readonly callerIds: number;
  /** Days on which a caller ID made calls, added up over the caller IDs. */
  readonly days: number;
  readonly attempts: number;
  /** Most calls of one caller ID on one day. */
  readonly mostPerDay: number;
  /** People called, counted once for each caller ID. */
  readonly callees: number;
  /** Most calls of one caller ID to one person on one day. */
  readonly mostPerCalleeDay: number;
  /** Calls that could have been connected, and those that were. */
  readonly routable: number;
  readonly connected: number;
  /** Connected calls whose talk time is known, and those of up to six seconds. */
  readonly timed: number;
  readonly short: number;
  /** Calls by hour of the day, midnight first. */
  readonly hours: readonly number[];
}

/** How a caller ID was used, beside those of the organisation that are in good standing; null where there was no call. */
export interface Behaviour {
  readonly own: BehaviourCounts | null;
  readonly healthy: BehaviourCounts | null;
}

const ROUTABLE = outcomesOf("routable");
const CONNECTED = outcomesOf("connected");

/**
 * Counts call by call how a caller ID was used in that time, and how the other caller IDs in good standing were.
 * @throws AppError `unprocessable` when there are too many calls to look through
 */
export async function countBehaviour(
  scope: OrganizationScope,
  callerId: string,
  { from, to }: Pick<ReportWindow, "from" | "to">,
  timeZone: string,
): Promise<Behaviour> {
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    withinPatience(scope, tx, () =>
      sql<BehaviourCounts & { isOwn: boolean }>`
        with healthy as (select caller_id from caller_id
          where organization_id = ${scope.organizationId}::uuid and standing = 'good' and caller_id <> ${callerId}),
        used as materialized (select caller_id = ${callerId} as own, caller_id, callee_token,
            (started_at at time zone ${timeZone}::text) as at, outcome::text as outcome, talk_ms
          from call where ${callsWhere(scope, { ...NO_CONDITIONS, from, to })}
            and (caller_id = ${callerId} or caller_id in (select caller_id from healthy))),
        met as (select own, caller_id, callee_token, at::date as day, count(*) as calls from used group by 1, 2, 3, 4),
        per_day as (select own, caller_id, day, sum(calls) as calls, max(calls) as most from met group by 1, 2, 3),
        by_day as (select own, count(distinct caller_id) as callers, count(*) as days, sum(calls) as attempts,
          max(calls) as most_day, max(most) as most_callee from per_day group by 1),
        people as (select own, count(*) as callees from (select distinct own, caller_id, callee_token from met) one group by 1),
        ended as (select own, count(*) filter (where outcome = any(${ROUTABLE})) as routable,
            count(*) filter (where outcome = any(${CONNECTED})) as connected,
            count(*) filter (where outcome = any(${CONNECTED}) and talk_ms is not null) as timed,
            count(*) filter (where outcome = any(${CONNECTED}) and talk_ms <= ${SHORT_TALK_MAX_MS}) as short
          from used group by 1),
        hourly as (select own, array_agg(coalesce(calls, 0)::int order by hour) as hours
          from (select distinct own from used) who cross join generate_series(0, 23) as hour
          left join (select own, extract(hour from at)::int as hour, count(*) as calls from used group by 1, 2) counted using (own, hour)
          group by 1)
        select own as "isOwn", callers::int as "callerIds", days::int as days, attempts::int as attempts,
          most_day::int as "mostPerDay", callees::int as callees, most_callee::int as "mostPerCalleeDay",
          routable::int as routable, connected::int as connected, timed::int as timed, short::int as short, hours
        from by_day join people using (own) join ended using (own) join hourly using (own)
      `.execute(tx),
    ),
  );
  const of = (isOwn: boolean): BehaviourCounts | null => {
    const row = rows.find((one) => one.isOwn === isOwn);
    if (row === undefined) return null;
    const { isOwn: _, ...counts } = row;
    return counts;
  };
  return { own: of(true), healthy: of(false) };
}
