import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { HOUR_MS } from "@/lib/base/time-units";
import type { ReportWindow } from "@/lib/ledger/report/report-window";
import { tenantTransaction } from "@/lib/platform/db";

/** Calls towards one carrier: of one caller ID, and of the whole organisation. */
export interface SuspicionCount {
  readonly carrier: string;
  readonly attempts: number;
  /** Calls that failed at once and without ringing, under a code behind which a block may hide. */
  readonly instantFailures: number;
  /** Distinct callees with a plain 603. */
  readonly declinedCallees: number;
  readonly fleetAttempts: number;
  readonly fleetInstantFailures: number;
}

/** Must say what the partial index `call_instant_failure_idx` says, which is what `isInstantFailure` says of a signal. */
const INSTANT = sql`sip_code in (403, 480, 486, 503) and not rang and pdd_ms between 0 and 2000`;

/**
 * Counts, for one caller ID by carrier, what speaks for blocks that nobody announced. Calls count by whole hours of UTC,
 * as tallies do: an hour belongs to the window in which it begins.
 */
export async function countSuspicions(
  scope: OrganizationScope,
  callerId: string,
  window: ReportWindow,
): Promise<readonly SuspicionCount[]> {
  const [from, to] = [nextHour(window.from), nextHour(window.to)];
  const { days } = window;
  const sums =
    days === null ? sql`hour >= ${from} and hour < ${to}` : sql`day between ${days.first}::date and ${days.last}::date`;
  const within = sql`organization_id = ${scope.organizationId}::uuid and started_at >= ${from} and started_at < ${to}`;
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<SuspicionCount>`
      with own as (
        select carrier, sum(attempts) as attempts from tally
        where organization_id = ${scope.organizationId}::uuid and caller_id = ${callerId} and hour >= ${from} and hour < ${to} and attempts > 0
        group by carrier
      ), fleet as (
        select carrier, sum(attempts) as attempts from ${days === null ? sql`tally` : sql`fleet_day`}
        where organization_id = ${scope.organizationId}::uuid and ${sums}
        group by carrier
      ), instant as (
        select carrier, count(*) as fleet, count(*) filter (where caller_id = ${callerId}) as own from call
        where ${within} and ${INSTANT} group by carrier
      ), declined as (
        select carrier, count(distinct callee_token) as callees from call
        where ${within} and caller_id = ${callerId} and outcome = 'declined_603' group by carrier
      )
      select own.carrier, own.attempts::float8 as attempts, coalesce(instant.own, 0)::float8 as "instantFailures",
        coalesce(declined.callees, 0)::float8 as "declinedCallees",
        greatest(coalesce(fleet.attempts, 0), own.attempts)::float8 as "fleetAttempts",
        coalesce(instant.fleet, 0)::float8 as "fleetInstantFailures"
      from own left join fleet using (carrier) left join instant using (carrier) left join declined using (carrier)
      order by own.carrier
    `.execute(tx),
  );
  return rows;
}

function nextHour(at: Date): Date {
  return new Date(Math.ceil(at.getTime() / HOUR_MS) * HOUR_MS);
}
