import { type RawBuilder, sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { callsWhere } from "@/lib/ledger/report/call-where.store";
import { type GroupKey, type GroupQuestion, type GroupSource, groupSource } from "@/lib/ledger/report/group-source";
import { withinPatience } from "@/lib/ledger/report/patience.store";
import type { DaySpan } from "@/lib/ledger/report/report-window";
import { OUTCOMES, type Outcome } from "@/lib/outcome/outcome";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** Calls of one group that ended in one way. */
export interface GroupCount {
  /** Null for all groups that are not listed by themselves, together. */
  readonly key: string | null;
  readonly outcome: Outcome;
  readonly attempts: number;
}

/** Groups of calls, and where they were counted. */
export interface CountedGroups {
  readonly counts: readonly GroupCount[];
  /** Groups in all. */
  readonly groups: number;
  readonly source: GroupSource;
  /** From when on single calls are kept, where those were counted; null while all are. */
  readonly keptFrom: Date | null;
}

/** More groups than this nobody reads; the rest is counted together. */
const GROUPS_MAX = 200;
/** Days make a line, of which no part may be missing. */
const DAYS_MAX = 4_000;

/**
 * Calls by group and outcome, the groups with most calls first; counted in the smallest place that can tell.
 * @throws AppError `unprocessable` when it would have to look through too many calls
 */
export async function countGroups(scope: OrganizationScope, question: GroupQuestion): Promise<CountedGroups> {
  const source = groupSource(question);
  const [{ rows }, keptFrom] = await tenantTransaction(scope.organizationId, async (tx) => [
    await withinPatience(scope, tx, () =>
      sql<GroupCount & { groups: number }>`
        with counted as (select ${KEYS[source](question)} as key, ${OUTCOME[source]} as outcome, ${ATTEMPTS[source]} as attempts
          from ${from(scope, source, question)} group by 1, 2 having ${ATTEMPTS[source]} > 0),
        ranked as (select key, row_number() over (order by sum(attempts) desc, key) as place, count(*) over () as groups
          from counted group by key)
        select case when place <= ${question.by === "day" ? DAYS_MAX : GROUPS_MAX} then key end as key, outcome, sum(attempts)::float8 as attempts,
          max(groups)::int as groups
        from counted join ranked using (key) group by 1, 2 order by min(place), 2
      `.execute(tx),
    ),
    source === "call" ? await keptSince(scope, tx) : null,
  ]);
  const counts = rows.map(({ key, outcome, attempts }) => ({ key, outcome, attempts }));
  return { counts, groups: rows[0]?.groups ?? 0, source, keptFrom };
}

async function keptSince(scope: OrganizationScope, tx: DbTransaction): Promise<Date | null> {
  const kept = await tx
    .selectFrom("organization")
    .select("calls_kept_from as from")
    .where("id", "=", scope.organizationId)
    .executeTakeFirst();
  return kept?.from ?? null;
}

type Expression = RawBuilder<unknown>;

const OUTCOME: Readonly<Record<GroupSource, Expression>> = {
  fleet_day: sql`outcome::text`,
  caller_day: sql`told.outcome`,
  tally: sql`outcome::text`,
  call: sql`outcome::text`,
};
const ATTEMPTS: Readonly<Record<GroupSource, Expression>> = {
  fleet_day: sql`sum(attempts)`,
  caller_day: sql`sum(told.attempts)`,
  tally: sql`sum(attempts)`,
  call: sql`count(*)`,
};

/** What a group is called by, at each place that holds it. */
const KEYS: Readonly<Record<GroupSource, (question: GroupQuestion) => Expression>> = {
  fleet_day: ({ by }) => dayKey(by, sql`day`) ?? (by === "carrier" ? sql`carrier` : OUTCOME.fleet_day),
  // Its own key is in place already, where the sums of many days were added up.
  caller_day: ({ by }) => (by === "outcome" ? OUTCOME.caller_day : sql`days.key`),
  tally: ({ by, timeZone }) => timeKey(by, sql`(hour at time zone ${timeZone}::text)`) ?? COLUMNS[by] ?? OUTCOME.tally,
  call: ({ by, timeZone }) =>
    timeKey(by, sql`(started_at at time zone ${timeZone}::text)`) ?? COLUMNS[by] ?? OUTCOME.call,
};
const COLUMNS: Readonly<Partial<Record<GroupKey, Expression>>> = {
  callerId: sql`caller_id`,
  carrier: sql`carrier`,
  campaign: sql`campaign`,
  trunk: sql`trunk`,
  rule: sql`rule_id`,
  attestation: sql`coalesce(attestation, '')`,
  area: sql`callee_area`,
};

function dayKey(by: GroupKey, day: Expression): Expression | null {
  if (by === "day") return sql`${day}::text`;
  return by === "weekday" ? sql`extract(isodow from ${day})::int::text` : null;
}

function timeKey(by: GroupKey, local: Expression): Expression | null {
  return by === "hour" ? sql`to_char(${local}, 'HH24')` : dayKey(by, sql`${local}::date`);
}

const OUTCOME_COLUMNS = sql.join(OUTCOMES.map((outcome) => sql.ref(outcome)));
const OUTCOME_SUMS = sql.join(OUTCOMES.map((outcome) => sql`sum(${sql.ref(outcome)}) as ${sql.ref(outcome)}`));

function from(scope: OrganizationScope, source: GroupSource, question: GroupQuestion): Expression {
  const { asked, window } = question;
  if (source === "call") return sql`call where ${callsWhere(scope, { ...asked, from: window.from, to: window.to })}`;
  const { callerId, carrier, campaign, outcomes } = asked;
  const narrowed = sql.join(
    [
      sql`organization_id = ${scope.organizationId}::uuid`,
      ...(callerId === null ? [] : [sql`caller_id = ${callerId}`]),
      ...(carrier === null ? [] : [sql`carrier = ${carrier}`]),
      ...(campaign === null ? [] : [sql`campaign = ${campaign}`]),
      ...(outcomes.length === 0 || source === "caller_day" ? [] : [sql`${OUTCOME[source]} = any(${[...outcomes]})`]),
    ],
    sql` and `,
  );
  const { days } = window;
  if (days === null || source === "tally")
    return sql`tally where ${narrowed} and hour >= ${window.from} and hour < ${window.to}`;
  return source === "fleet_day"
    ? sql`fleet_day where ${narrowed} and day between ${days.first}::date and ${days.last}::date`
    : callerDays(question, narrowed, days);
}

/** The outcomes of a day stand in columns: they are added up as such, and made rows when few are left. */
function callerDays({ by, asked: { outcomes } }: GroupQuestion, narrowed: Expression, days: DaySpan): Expression {
  const key = dayKey(by, sql`day`) ?? (by === "callerId" ? sql`caller_id` : sql`''`);
  const chosen = outcomes.length === 0 ? sql`` : sql`where told.outcome = any(${[...outcomes]})`;
  const names = sql`${sql.val([...OUTCOMES])}::text[]`;
  // The last days stand added up beside each caller ID.
  if (by === "callerId" && days.isRecent)
    return sql`(select caller_id as key, recent_outcomes from caller_id where ${narrowed} and recent_attempts > 0) as days,
      unnest(${names}, recent_outcomes) as told (outcome, attempts) ${chosen}`;
  return sql`(select ${key} as key, ${OUTCOME_SUMS} from caller_day
      where ${narrowed} and day between ${days.first}::date and ${days.last}::date group by 1) as days,
    unnest(${names}, array[${OUTCOME_COLUMNS}]) as told (outcome, attempts) ${chosen}`;
}
