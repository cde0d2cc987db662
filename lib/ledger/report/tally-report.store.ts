import { type RawBuilder, sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { sumCallers, sumCarriers, sumSeries } from "@/lib/ledger/report/day-report.store";
import { type DaySpan, REPORT_DAYS, type ReportWindow } from "@/lib/ledger/report/report-window";
import { rollupOf } from "@/lib/ledger/tally/rollup-state.store";
import type { Outcome } from "@/lib/outcome/outcome";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** Calls that ended in one way within a report. */
export interface OutcomeCount {
  readonly outcome: Outcome;
  readonly attempts: number;
}

/** The same for one caller ID. */
export interface CallerOutcomeCount extends OutcomeCount {
  readonly callerId: string;
}

/** The same towards one carrier; the empty name is the unknown one. */
export interface CarrierOutcomeCount extends OutcomeCount {
  readonly carrier: string;
}

/** One cut of a series: how many calls with that key began in the hour or day that starts at `at`. */
export interface SeriesCount {
  readonly at: Date;
  /** An outcome or a carrier. */
  readonly key: string;
  readonly attempts: number;
}

/** What a series shows. */
export interface SeriesRequest {
  readonly window: ReportWindow;
  /** Null for all caller IDs together. */
  readonly callerId: string | null;
  readonly grain: "hour" | "day";
  readonly by: "outcome" | "carrier";
  /** Zone whose days are meant. */
  readonly timeZone: string;
}

/**
 * The time that a report covers: as asked for; where a bound is left open, the last 30 days that hold calls, as days of
 * the zone. Tallies are hours of UTC, and an hour belongs to the day in which it begins.
 * @returns null when a bound is open and there are no calls to set it by
 */
export async function reportWindow(
  scope: OrganizationScope,
  asked: { readonly from: Date | null; readonly to: Date | null },
  timeZone: string,
): Promise<ReportWindow | null> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const rollup = await rollupOf(scope, tx, timeZone);
    const busyDays = (rollup === null ? daysOfHours : daysOfSums)(scope, asked.to, timeZone);
    const bounds = await boundsOf(tx, asked, timeZone, busyDays);
    if (bounds === null || rollup === null) return bounds && { ...bounds, days: null };
    const { rows } = await sql<Pick<DaySpan, "first" | "last"> & { isWhole: boolean }>`
      select (f at time zone z)::date::text as first, ((t at time zone z)::date - 1)::text as last,
        date_trunc('day', f, z) = f and date_trunc('day', t, z) = t as "isWhole"
      from (values (${bounds.from}::timestamptz, ${bounds.to}::timestamptz, ${timeZone}::text)) as asked (f, t, z)
    `.execute(tx);
    const [span] = rows;
    if (!span?.isWhole) return { ...bounds, days: null };
    const { first, last } = span;
    return { ...bounds, days: { first, last, isRecent: rollup.first === first && rollup.last === last } };
  });
}

/** @param busyDays the last days with calls, see `daysOfSums` */
async function boundsOf(
  tx: DbTransaction,
  { from, to }: { readonly from: Date | null; readonly to: Date | null },
  timeZone: string,
  busyDays: RawBuilder<unknown>,
): Promise<{ from: Date; to: Date } | null> {
  if (from !== null && to !== null) return { from, to };
  const { rows } = await sql<{ from: Date | null; to: Date | null }>`
    with busy as (${busyDays})
    select min(start) as "from", (max(start) at time zone ${timeZone}::text + interval '1 day') at time zone ${timeZone}::text as "to"
    from busy
  `.execute(tx);
  const busy = rows[0];
  return busy?.from && busy.to ? { from: from ?? busy.from, to: to ?? busy.to } : null;
}

/** The last days with calls before a moment, from the sums by day; of the day in which the moment lies, the hours decide. */
function daysOfSums(scope: OrganizationScope, to: Date | null, timeZone: string) {
  const organization = sql`organization_id = ${scope.organizationId}::uuid`;
  const lastDay = sql`(${to}::timestamptz at time zone ${timeZone}::text)::date`;
  const before = to === null ? sql`true` : sql`day < ${lastDay}`;
  const whole = sql`select distinct day from fleet_day where ${organization} and ${before} order by day desc limit ${REPORT_DAYS}`;
  const part = sql`select ${lastDay} where exists (select 1 from tally where ${organization} and hour < ${to}
    and hour >= date_trunc('day', ${to}::timestamptz, ${timeZone}::text))`;
  const days = to === null ? whole : sql`(${whole}) union all (${part}) order by day desc limit ${REPORT_DAYS}`;
  return sql`select day::timestamp at time zone ${timeZone}::text as start from (${days}) as days`;
}

/**
 * The same in a zone whose days no sums are kept by. The days of the sums say how far back hours have to be looked at:
 * two of them with calls may fall on one day of the other zone, and zones are up to 26 hours apart.
 */
function daysOfHours(scope: OrganizationScope, to: Date | null, timeZone: string) {
  const organization = sql`organization_id = ${scope.organizationId}::uuid`;
  const end = sql`coalesce(${to}::timestamptz, 'infinity')`;
  return sql`select distinct date_trunc('day', hour, ${timeZone}::text) as start
    from (select distinct hour from tally where ${organization} and hour < ${end}
      and hour >= (select coalesce(min(day)::timestamp at time zone 'UTC' - interval '2 days', '-infinity') from (
        select distinct day from fleet_day where ${organization} and day::timestamp at time zone 'UTC' < ${end} + interval '1 day'
        order by day desc limit ${2 * REPORT_DAYS + 2}) as days)) as hours
    order by start desc limit ${REPORT_DAYS}`;
}

/** How the calls of each of these caller IDs ended; caller IDs and outcomes without calls are left out. */
export async function countCallerOutcomes(
  scope: OrganizationScope,
  callerIds: readonly string[],
  window: ReportWindow,
): Promise<readonly CallerOutcomeCount[]> {
  if (callerIds.length === 0) return [];
  const { days } = window;
  if (days !== null) return tenantTransaction(scope.organizationId, (tx) => sumCallers(scope, tx, callerIds, days));
  return tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("tally")
      .select(["caller_id as callerId", "outcome", (of) => of.fn.sum<number>("attempts").as("attempts")])
      .where("organization_id", "=", scope.organizationId)
      .where("caller_id", "in", callerIds)
      .where("hour", ">=", window.from)
      .where("hour", "<", window.to)
      .groupBy(["caller_id", "outcome"])
      .execute(),
  );
}

/**
 * How calls ended per carrier they went to.
 * @param callerId null for all caller IDs together
 */
export async function countCarrierOutcomes(
  scope: OrganizationScope,
  callerId: string | null,
  window: ReportWindow,
): Promise<readonly CarrierOutcomeCount[]> {
  const { days } = window;
  if (days !== null && callerId === null)
    return tenantTransaction(scope.organizationId, (tx) => sumCarriers(scope, tx, days));
  return tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("tally")
      .select(["carrier", "outcome", (of) => of.fn.sum<number>("attempts").as("attempts")])
      .where("organization_id", "=", scope.organizationId)
      .$if(callerId !== null, (query) => query.where("caller_id", "=", callerId))
      .where("hour", ">=", window.from)
      .where("hour", "<", window.to)
      .groupBy(["carrier", "outcome"])
      .orderBy("carrier")
      .execute(),
  );
}

/** Calls over time, oldest first; hours and days without calls are left out. */
export async function countSeries(scope: OrganizationScope, request: SeriesRequest): Promise<readonly SeriesCount[]> {
  const { window, callerId, grain, by, timeZone } = request;
  const { days } = window;
  if (days !== null && grain === "day" && (callerId === null || by === "outcome"))
    return tenantTransaction(scope.organizationId, (tx) => sumSeries(scope, tx, { ...request, days }));
  const key = by === "outcome" ? sql`outcome::text` : sql`carrier`;
  const start = grain === "hour" ? sql`hour` : sql`date_trunc('day', hour, ${timeZone}::text)`;
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<SeriesCount>`
      select ${start} as at, ${key} as key, sum(attempts) as attempts from tally
      where organization_id = ${scope.organizationId}::uuid and hour >= ${window.from} and hour < ${window.to}
        ${callerId === null ? sql`` : sql`and caller_id = ${callerId}`}
      group by 1, 2 order by 1, 2
    `.execute(tx),
  );
  return rows;
}
