import { type RawBuilder, sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AdviceDay } from "@/lib/advice/advice-day";
import { AREA_PLACES } from "@/lib/advice/area-places";
import { CAPPED_STATES, FEDERAL_HOLIDAYS, type StateHours } from "@/lib/advice/state-hours";
import { DAY_MS } from "@/lib/base/time-units";
import { outcomesOf } from "@/lib/outcome/outcome-group";
import { BRIEF_TALK_MAX_MS, SHORT_TALK_MAX_MS } from "@/lib/outcome/talk-band";
import { tenantTransaction } from "@/lib/platform/db";

/** Which days are counted, as days of the organisation's zone. */
export interface AdviceDaysRequest {
  readonly timeZone: string;
  /** First and last day, whole days since the Unix epoch. */
  readonly from: number;
  readonly to: number;
  readonly stateHours: readonly StateHours[];
}

const groupOf = (group: "routable" | "connected" | "delivered") => sql`outcome = any(${outcomesOf(group)}::outcome[])`;
const isConnected = sql`is_connected`;

/** Days that are held at once while they are handed over. */
const PAGE = 1_000;

/**
 * Counts what the rules look at, by caller ID and day, in one pass over the calls. What is asked about a person or a pair
 * (called again after a refusal, how often within a day) is found among the days asked for alone.
 * @param take is given all days page by page, in the order of caller IDs and days
 */
export async function countAdviceDays(
  scope: OrganizationScope,
  request: AdviceDaysRequest,
  take: (days: readonly AdviceDay[]) => void,
): Promise<void> {
  await tenantTransaction(scope.organizationId, async (tx) => {
    await sql`set local work_mem = '64MB'`.execute(tx);
    // All rows are wanted, not the first ones soon.
    await sql`set local cursor_tuple_fraction = 1`.execute(tx);
    await sql`
      declare advice_days no scroll cursor for
      with ${placesOf(request)}, ${numbersOf(scope)}, ${poolOf()}, ${scannedCalls(scope, request)},
      counted as (select number, day, ${dayCounts()} from scanned group by number, day)
      select numbered.caller_id as "callerId", counted.* from counted join numbered on numbered.number = counted.number
      order by counted.number, counted.day
    `.execute(tx);
    for (let size = PAGE; size === PAGE; ) {
      const { rows } = await sql<AdviceDay>`fetch ${sql.raw(String(PAGE))} from advice_days`.execute(tx);
      take(rows);
      size = rows.length;
    }
    await sql`close advice_days`.execute(tx);
  });
}

/** Area codes with their zones, the calendar by state and weekday, and holidays. */
function placesOf({ stateHours }: AdviceDaysRequest): RawBuilder<unknown> {
  const days = stateHours.flatMap(({ state, days: week, isClosedOnHolidays }) =>
    week.map((open, weekday) => ({ state, weekday, open: open?.[0] ?? 0, close: open?.[1] ?? 0, isClosedOnHolidays })),
  );
  return sql`
    place (area, state, zone, other_zone) as (
      select * from unnest(${AREA_PLACES.map(({ area }) => area)}::text[], ${AREA_PLACES.map(({ state }) => state)}::text[],
        ${AREA_PLACES.map(({ zones }) => zones[0])}::text[], ${AREA_PLACES.map(({ zones }) => zones[1])}::text[])
    ),
    calendar (state, weekday, opens, closes, no_holidays) as (
      select * from unnest(${days.map(({ state }) => state)}::text[], ${days.map(({ weekday }) => weekday)}::int[],
        ${days.map(({ open }) => open)}::int[], ${days.map(({ close }) => close)}::int[],
        ${days.map(({ isClosedOnHolidays }) => isClosedOnHolidays)}::bool[])
    )`;
}

/** Caller IDs by number: calls are sorted by it in a fraction of the time that the same takes by texts which begin alike. */
function numbersOf(scope: OrganizationScope): RawBuilder<unknown> {
  return sql`
    numbered (caller_id, number) as materialized (
      select caller_id, (row_number() over (order by caller_id collate "C"))::int
      from caller_id where organization_id = ${scope.organizationId}::uuid
    )`;
}

/** Share of the organisation's own numbers in each area code. */
function poolOf(): RawBuilder<unknown> {
  return sql`
    pool (area, part) as (
      select '+1 ' || substr(caller_id, 3, 3), count(*)::float8 / sum(count(*)) over ()
      from numbered where caller_id ~ '^[+]1[0-9]{10}$' group by 1
    )`;
}

/**
 * The calls with what the rules ask of each. A call is sorted four times, by callee and by caller ID: all that can be
 * told of it alone is told first, in few bytes, and moments are milliseconds since the Unix epoch.
 */
function scannedCalls(scope: OrganizationScope, request: AdviceDaysRequest): RawBuilder<unknown> {
  const refused = sql`outcome in ('blocked_603plus', 'rejected_608')`;
  return sql`
    ${placedCalls(scope, request)},
    seen as (
      select callee_token, number, call_key, ms, day, outcome, confidence, talk_ms, ring_ms, pdd_ms,
        rang, sip_code, has_reason, is_connected, has_blocked_leg, attested, is_capped, area_known, same_area, expected_same_area,
        placed.state is not null as is_clocked, ${outsideFederal()} as outside_federal, ${outsideState()} as outside_state
      from placed left join calendar on calendar.state = placed.state and calendar.weekday = extract(dow from placed.local)
    ),
    scanned as (
      select seen.*,
        max(ms) filter (where ${refused}) over pair as blocked_at,
        max(ms) filter (where outcome = 'unwanted_607') over person as unwanted_at,
        max(ms) filter (where outcome = 'declined_603') over person as declined_at,
        max(ms) filter (where outcome = 'invalid_number') over person as dead_at,
        max(ms) filter (where outcome = 'answered' and talk_ms >= 30000) over person as talked_at,
        count(*) over person_day as person_day,
        count(*) over person_week as person_week,
        count(*) filter (where outcome in ('no_answer', 'busy')) over person_haste
          - (outcome in ('no_answer', 'busy'))::int as missed_lately,
        count(*) over number_hour as number_hour,
        count(*) over number_minutes as number_minutes
      from seen
      window
        pair as (partition by callee_token, number order by ms, call_key rows between unbounded preceding and 1 preceding),
        person as (partition by callee_token order by ms, call_key rows between unbounded preceding and 1 preceding),
        person_day as (partition by callee_token order by ms range between ${DAY_MS}::bigint preceding and current row),
        person_week as (partition by callee_token order by ms range between ${7 * DAY_MS}::bigint preceding and current row),
        person_haste as (partition by callee_token order by ms range between ${HALF_HOUR_MS}::bigint preceding and current row),
        number_hour as (partition by number order by ms range between ${2 * HALF_HOUR_MS}::bigint preceding and current row),
        number_minutes as (partition by number order by ms range between ${HALF_HOUR_MS / 6}::bigint preceding and current row)
    )`;
}

/** The calls with where and at what time of day they rang; `offset 0` has each clock read once, not by each of its readers. */
function placedCalls(scope: OrganizationScope, { timeZone, from, to }: AdviceDaysRequest): RawBuilder<unknown> {
  const midnight = (day: number) => sql`((date '1970-01-01' + ${day}::int)::timestamp at time zone ${timeZone}::text)`;
  return sql`
    placed as (
      select callee_token, numbered.number, call_key, (date_part('epoch', started_at) * 1000)::bigint as ms,
        ((started_at at time zone ${timeZone}::text)::date - date '1970-01-01') as day,
        outcome, confidence, talk_ms, ring_ms, pdd_ms, rang, sip_code, reason is not null as has_reason,
        (${groupOf("connected")} or mid_call) as is_connected, blocked_leg is not null as has_blocked_leg,
        upper(left(attestation, 1)) as attested, place.state, place.state = any(${CAPPED_STATES}) as is_capped,
        callee_area like '+1 %' and call.caller_id like '+1%' as area_known,
        callee_area = '+1 ' || substr(call.caller_id, 3, 3) as same_area, pool.part as expected_same_area,
        (started_at at time zone place.zone) as local, (started_at at time zone place.other_zone) as other_local
      from call
      join numbered on numbered.caller_id = call.caller_id
      left join place on place.area = callee_area
      left join pool on pool.area = callee_area
      where organization_id = ${scope.organizationId}::uuid and outcome <> 'completed_elsewhere'
        and started_at >= ${midnight(from)} and started_at < ${midnight(to + 1)}
      offset 0
    )`;
}

const HALF_HOUR_MS = 1_800_000;

const minuteOf = (clock: "local" | "other_local") =>
  sql`(date_part('hour', placed.${sql.id(clock)}) * 60 + date_part('minute', placed.${sql.id(clock)}))::int`;
const FEDERAL_OPENS = 480;
const FEDERAL_CLOSES = 1260;

function outsideFederal(): RawBuilder<unknown> {
  const outside = (clock: "local" | "other_local") =>
    sql`${minuteOf(clock)} not between ${FEDERAL_OPENS}::int and ${FEDERAL_CLOSES - 1}::int`;
  return sql`(${outside("local")} or ${outside("other_local")})`;
}

function outsideState(): RawBuilder<unknown> {
  const outside = (clock: "local" | "other_local") => sql`${minuteOf(clock)} not between opens and closes - 1`;
  const holiday = sql`(no_holidays and placed.local::date = any(${FEDERAL_HOLIDAYS}::date[]))`;
  return sql`(opens is not null and (${outside("local")} or ${outside("other_local")} or ${holiday}))`;
}

function dayCounts(): RawBuilder<unknown> {
  const many = (name: string, condition: RawBuilder<unknown>) =>
    sql`(count(*) filter (where ${condition}))::int as ${sql.id(name)}`;
  const people = (name: string, condition: RawBuilder<unknown>) =>
    sql`(count(distinct callee_token) filter (where ${condition}))::int as ${sql.id(name)}`;
  const most = (name: string, value: RawBuilder<unknown>) => sql`coalesce(max(${value}), 0)::int as ${sql.id(name)}`;
  const declinedLately = sql`ms - declined_at <= ${DAY_MS}::bigint`;
  const live = sql`outcome = 'answered'`;
  return sql.join([
    many("attempts", sql`true`),
    ...(["routable", "connected", "delivered"] as const).map((group) =>
      many(group, group === "connected" ? isConnected : groupOf(group)),
    ),
    ...Object.entries(OUTCOME_COUNTERS).map(([name, outcome]) => many(name, sql`outcome = ${outcome}::outcome`)),
    many("blocked603plusCertain", sql`outcome = 'blocked_603plus' and confidence = 'certain'`),
    people("blockedCallees", sql`outcome = 'blocked_603plus'`),
    many("shortCalls", sql`${isConnected} and talk_ms > 0 and talk_ms <= ${sql.lit(SHORT_TALK_MAX_MS)}`),
    many("zeroCalls", sql`${isConnected} and talk_ms <= 0`),
    many("briefCalls", sql`${isConnected} and talk_ms <= ${sql.lit(BRIEF_TALK_MAX_MS)}`),
    sql`(coalesce(sum(talk_ms) filter (where ${isConnected}), 0))::float8 as "talkMs"`,
    many("answeredLive", sql`${live} and talk_ms is not null`),
    many("droppedLive", sql`${live} and talk_ms <= 3000`),
    many("instantDeclines", sql`outcome = 'declined_603' and rang = false and pdd_ms <= 2000`),
    many("timedDeclines", sql`outcome = 'declined_603' and rang is not null and (rang or pdd_ms is not null)`),
    many("refusals", sql`sip_code >= 600 and sip_code < 700`),
    many("refusalsWithReason", sql`has_reason and not ${isConnected}`),
    many("retriesAfterBlock", sql`ms - blocked_at <= ${DAY_MS}::bigint or has_blocked_leg`),
    many("retriesAfterUnwanted", sql`unwanted_at is not null`),
    many("retriesAfterDecline", declinedLately),
    people("declineRetryCallees", declinedLately),
    many("deadRedials", sql`dead_at is not null`),
    many("callsAfterTalk", sql`ms - talked_at <= ${7 * DAY_MS}::bigint`),
    people("callees", sql`true`),
    people("hurriedCallees", sql`missed_lately >= 2`),
    many("canceledTimed", sql`outcome = 'canceled' and ring_ms is not null`),
    many("canceledEarly", sql`outcome = 'canceled' and ring_ms < 15000`),
    many("attested", sql`attested is not null`),
    many("attestedLow", sql`attested is null or attested <> 'A'`),
    many("identityErrors", sql`sip_code in (428, 436, 437, 438)`),
    many("anonymityRefused", sql`sip_code = 433`),
    ...placeCounts(many),
    most("mostPerHour", sql`number_hour`),
    most("mostPer5Minutes", sql`number_minutes`),
    most("mostPerPersonDay", sql`person_day`),
    sql`coalesce(max(person_day) filter (where is_capped), 0)::int as "mostPerPersonDayCapped"`,
    most("mostPerPersonWeek", sql`person_week`),
  ]);
}

function placeCounts(many: (name: string, condition: RawBuilder<unknown>) => RawBuilder<unknown>) {
  return [
    many("clocked", sql`is_clocked`),
    many("outsideFederal", sql`outside_federal`),
    many("outsideState", sql`outside_state`),
    many("areaKnown", sql`area_known`),
    many("sameArea", sql`same_area`),
    sql`coalesce(sum(expected_same_area) filter (where area_known), 0)::float8 as "expectedSameArea"`,
  ];
}

/** Counters that are one outcome each. */
const OUTCOME_COUNTERS = {
  answered: "answered",
  noAnswer: "no_answer",
  busy: "busy",
  canceled: "canceled",
  declined: "declined_603",
  unwanted: "unwanted_607",
  blocked603plus: "blocked_603plus",
  rejected608: "rejected_608",
  rejectedNetwork: "rejected_network",
  invalid: "invalid_number",
} as const;
