import { type RawBuilder, sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { Coverage } from "@/lib/ledger/report/coverage";
import { rollupOf } from "@/lib/ledger/tally/rollup-state.store";
import type { Outcome } from "@/lib/outcome/outcome";
import { tenantTransaction } from "@/lib/platform/db";

/** How the calls of a month ended. */
export interface MonthOutcomeCount {
  /** `2026-11`, of the zone that was asked for. */
  readonly month: string;
  readonly outcome: Outcome;
  readonly attempts: number;
}

const NOTHING: Coverage = { firstDay: null, lastDay: null, daysWithCalls: 0, callerIds: 0 };

/** How the calls of every month ended that holds any, latest month first. @param timeZone zone whose months are meant */
export async function countMonths(scope: OrganizationScope, timeZone: string): Promise<readonly MonthOutcomeCount[]> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const days = await rollupOf(scope, tx, timeZone);
    const source =
      days === null
        ? sql`(select (hour at time zone ${timeZone}::text)::date as day, outcome, attempts from tally where ${own(scope)}) as days`
        : sql`fleet_day where ${own(scope)}`;
    const { rows } = await sql<MonthOutcomeCount>`
      select to_char(day, 'YYYY-MM') as month, outcome, sum(attempts)::float8 as attempts from ${source}
      group by 1, 2 having sum(attempts) > 0 order by 1 desc, 2
    `.execute(tx);
    return rows;
  });
}

/**
 * On which days there were calls, and of how many caller IDs. An hour of UTC belongs to the day in which it begins.
 * @param span from `from` up to, without, `to`; `firstDay` and `lastDay` are the same as days of the zone
 */
export async function coverageOf(
  scope: OrganizationScope,
  span: { readonly from: Date; readonly to: Date; readonly firstDay: string; readonly lastDay: string },
  timeZone: string,
): Promise<Coverage> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const days = await rollupOf(scope, tx, timeZone);
    const source: RawBuilder<unknown> =
      days === null
        ? sql`(select distinct (hour at time zone ${timeZone}::text)::date as day, caller_id from tally
            where ${own(scope)} and hour >= ${span.from} and hour < ${span.to} and attempts > 0) as days`
        : sql`caller_day where ${own(scope)} and day between ${span.firstDay}::date and ${span.lastDay}::date`;
    const { rows } = await sql<Coverage>`
      with used as (select caller_id, min(day) as first, max(day) as last from ${source} group by caller_id)
      select (select min(first)::text from used) as "firstDay", (select max(last)::text from used) as "lastDay",
        (select count(distinct day)::int from ${source}) as "daysWithCalls", (select count(*)::int from used) as "callerIds"
    `.execute(tx);
    return rows[0] ?? NOTHING;
  });
}

function own(scope: OrganizationScope) {
  return sql`organization_id = ${scope.organizationId}::uuid`;
}
