import { type RawBuilder, sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { DaySpan } from "@/lib/ledger/report/report-window";
import { OUTCOMES, type Outcome } from "@/lib/outcome/outcome";
import { outcomesOf, REFUSED } from "@/lib/outcome/outcome-group";
import type { DbTransaction } from "@/lib/platform/transaction";

/** Calls of a caller ID that ended in one way. */
interface CallerSum {
  readonly callerId: string;
  readonly outcome: Outcome;
  readonly attempts: number;
}

const OUTCOME_COLUMNS = sql.join(OUTCOMES.map((outcome) => sql.ref(outcome)));

/** How the calls of each of these caller IDs ended on those days, from the sums by day. */
export async function sumCallers(
  scope: OrganizationScope,
  tx: DbTransaction,
  callerIds: readonly string[],
  days: DaySpan,
): Promise<readonly CallerSum[]> {
  if (days.isRecent) return recentOf(scope, tx, callerIds);
  const sums = sql.join(OUTCOMES.map((outcome) => sql`sum(${sql.ref(outcome)})::int as ${sql.ref(outcome)}`));
  const { rows } = await sql<Record<Outcome, number> & { callerId: string }>`
    select caller_id as "callerId", ${sums} from caller_day where ${within(scope, days)} and caller_id = any(${[...callerIds]})
    group by caller_id
  `.execute(tx);
  return rows.flatMap((row) =>
    OUTCOMES.flatMap((outcome) =>
      row[outcome] === 0 ? [] : [{ callerId: row.callerId, outcome, attempts: row[outcome] }],
    ),
  );
}

/** The same from beside the caller IDs, where it stands ready. */
async function recentOf(
  scope: OrganizationScope,
  tx: DbTransaction,
  callerIds: readonly string[],
): Promise<readonly CallerSum[]> {
  const rows = await tx
    .selectFrom("caller_id")
    .select(["caller_id as callerId", "recent_outcomes as outcomes"])
    .where("organization_id", "=", scope.organizationId)
    .where("caller_id", "in", callerIds)
    .execute();
  return rows.flatMap(({ callerId, outcomes }) =>
    OUTCOMES.flatMap((outcome, code) => {
      const attempts = outcomes?.[code] ?? 0;
      return attempts === 0 ? [] : [{ callerId, outcome, attempts }];
    }),
  );
}

/** How the fleet's calls ended on those days per carrier, from the sums by day. */
export async function sumCarriers(scope: OrganizationScope, tx: DbTransaction, days: DaySpan) {
  const { rows } = await sql<{ carrier: string; outcome: Outcome; attempts: number }>`
    select carrier, outcome, sum(attempts)::float8 as attempts from fleet_day where ${within(scope, days)}
    group by 1, 2 order by 1, 2
  `.execute(tx);
  return rows;
}

/** Calls per day of the fleet or of one caller ID, from the sums by day; one caller ID's by outcome only. */
export async function sumSeries(
  scope: OrganizationScope,
  tx: DbTransaction,
  {
    days,
    callerId,
    by,
    timeZone,
  }: { readonly days: DaySpan; readonly callerId: string | null; readonly by: string; readonly timeZone: string },
): Promise<readonly { readonly at: Date; readonly key: string; readonly attempts: number }[]> {
  const at = sql`day::timestamp at time zone ${timeZone}::text as at`;
  const key = by === "outcome" ? sql`outcome::text` : sql`carrier`;
  const statement: RawBuilder<{ at: Date; key: string; attempts: number }> =
    callerId === null
      ? sql`select ${at}, ${key} as key, sum(attempts)::float8 as attempts from fleet_day where ${within(scope, days)}
          group by 1, 2 order by 1, 2`
      : sql`select ${at}, told.outcome as key, told.attempts::float8 as attempts from caller_day,
            unnest(${sql.val([...OUTCOMES])}::text[], array[${OUTCOME_COLUMNS}]) as told (outcome, attempts)
          where ${within(scope, days)} and caller_id = ${callerId} and told.attempts > 0 order by 1, 2`;
  return (await statement.execute(tx)).rows;
}

/** Calls, blocked calls and refused calls of caller IDs per day, from the sums by day; by caller ID, then oldest first. */
export async function sumCallerDays(
  scope: OrganizationScope,
  tx: DbTransaction,
  callerIds: readonly string[],
  days: DaySpan,
) {
  const blocked = outcomesOf("blocked");
  const { rows } = await sql<{ callerId: string; date: string; attempts: number; blocked: number; refused: number }>`
    select caller_id as "callerId", day::text as date, ${total(OUTCOMES)} as attempts, ${total(blocked)} as blocked,
      ${total(REFUSED)} as refused
    from caller_day where ${within(scope, days)} and caller_id = any(${[...callerIds]}) order by 1, 2
  `.execute(tx);
  return rows;
}

function within(scope: OrganizationScope, { first, last }: DaySpan) {
  return sql`organization_id = ${scope.organizationId}::uuid and day between ${first}::date and ${last}::date`;
}

function total(outcomes: readonly Outcome[]) {
  return sql.join(
    outcomes.map((outcome) => sql.ref(outcome)),
    sql` + `,
  );
}
