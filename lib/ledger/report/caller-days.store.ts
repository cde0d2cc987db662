import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { sumCallerDays } from "@/lib/ledger/report/day-report.store";
import type { ReportWindow } from "@/lib/ledger/report/report-window";
import { outcomesOf, REFUSED } from "@/lib/outcome/outcome-group";
import { tenantTransaction } from "@/lib/platform/db";

/** Calls of one caller ID that began on one day. */
export interface CallerDayCount {
  readonly callerId: string;
  /** Calendar day of the zone, `2026-11-03`. */
  readonly date: string;
  readonly attempts: number;
  /** Kept from the callee by a network. */
  readonly blocked: number;
  /** Declined or called unwanted by whoever was called. */
  readonly refused: number;
}

const BLOCKED = outcomesOf("blocked");

/**
 * Calls per day of each of these caller IDs, by caller ID and then oldest first; days without calls are left out.
 * @param timeZone zone whose days are meant; an hour of UTC belongs to the day in which it begins
 */
export async function countCallerDays(
  scope: OrganizationScope,
  callerIds: readonly string[],
  window: ReportWindow,
  timeZone: string,
): Promise<readonly CallerDayCount[]> {
  if (callerIds.length === 0) return [];
  const { days } = window;
  if (days !== null) return tenantTransaction(scope.organizationId, (tx) => sumCallerDays(scope, tx, callerIds, days));
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<CallerDayCount>`
      select caller_id as "callerId", (hour at time zone ${timeZone}::text)::date::text as date,
        sum(attempts)::float8 as attempts,
        coalesce(sum(attempts) filter (where outcome::text = any(${BLOCKED})), 0)::float8 as blocked,
        coalesce(sum(attempts) filter (where outcome::text = any(${REFUSED})), 0)::float8 as refused
      from tally
      where organization_id = ${scope.organizationId}::uuid and caller_id = any(${[...callerIds]})
        and hour >= ${window.from} and hour < ${window.to}
      group by 1, 2 order by 1, 2
    `.execute(tx),
  );
  return rows;
}

/** Blocked calls of a caller ID towards one carrier; the empty name is the unknown one. */
export interface CarrierBlocks {
  readonly callerId: string;
  readonly carrier: string;
  readonly blocked: number;
}

/** Towards which carriers calls of these caller IDs were blocked, most first; carriers that blocked none are left out. */
export async function countBlocks(
  scope: OrganizationScope,
  callerIds: readonly string[],
  { days, from, to }: ReportWindow,
): Promise<readonly CarrierBlocks[]> {
  if (callerIds.length === 0) return [];
  const source =
    days === null
      ? sql`sum(attempts)::float8 as blocked from tally where hour >= ${from} and hour < ${to} and outcome::text = any(${BLOCKED})`
      : sql`sum(blocked)::float8 as blocked from block_day where day between ${days.first}::date and ${days.last}::date`;
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<CarrierBlocks>`
      select caller_id as "callerId", carrier, ${source}
        and organization_id = ${scope.organizationId}::uuid and caller_id = any(${[...callerIds]})
      group by 1, 2 order by 1, 3 desc, 2
    `.execute(tx),
  );
  return rows;
}
