import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { RuleDefinition, RuleScope } from "@/lib/alert/rules/rule-definition.schema";
import type { RuleMetric } from "@/lib/alert/rules/rule-metric";
import type { RuleSeries } from "@/lib/alert/rules/rule-series";
import { HOUR_MS } from "@/lib/base/time-units";
import { OUTCOMES, type Outcome } from "@/lib/outcome/outcome";
import { isFailure, outcomesOf } from "@/lib/outcome/outcome-group";
import type { DbTransaction } from "@/lib/platform/transaction";

/** A score at the end of a day. */
export interface RuleScore {
  readonly callerId: string;
  /** Whole days since the Unix epoch (UTC). */
  readonly day: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** A change of standing. */
export interface RuleStep {
  readonly callerId: string;
  /** The hour (whole hours since the Unix epoch, UTC) at whose end it was certain. */
  readonly hour: number;
  readonly to: string;
}

const DELIVERED = outcomesOf("delivered");
const ROUTABLE = outcomesOf("routable");
const ATTEMPTS = outcomesOf("attempt");
const FAILED = OUTCOMES.filter(isFailure);

/** What each metric that counts calls is a share of, and which of these calls it counts. */
const COUNTED: Readonly<Record<RuleMetric, { readonly of: readonly Outcome[]; readonly hits: readonly Outcome[] }>> = {
  blocked: { of: ROUTABLE, hits: outcomesOf("blocked") },
  answer: { of: ROUTABLE, hits: outcomesOf("connected") },
  unwanted: { of: DELIVERED, hits: ["unwanted_607"] },
  declined: { of: DELIVERED, hits: ["declined_603"] },
  usable_cause: { of: FAILED, hits: FAILED.filter((outcome) => outcome !== "unknown") },
  attempts: { of: ATTEMPTS, hits: [] },
  silence: { of: ATTEMPTS, hits: [] },
  score: { of: [], hits: [] },
  standing: { of: [], hits: [] },
};

/** Calls by caller ID and hour as a rule counts them, from an hour on. */
export async function readRuleSeries(
  scope: OrganizationScope,
  tx: DbTransaction,
  { metric, scope: asked }: Pick<RuleDefinition, "metric" | "scope">,
  fromHour: number,
): Promise<readonly RuleSeries[]> {
  const { of, hits } = COUNTED[metric];
  const { rows } = await sql<RuleSeries>`
    select caller_id as "callerId", array_agg(hour order by hour) as hours, array_agg(calls order by hour) as calls,
      array_agg(hits order by hour) as hits
    from (
      select caller_id, (extract(epoch from hour) / 3600)::int as hour, sum(attempts)::int as calls,
        coalesce(sum(attempts) filter (where outcome = any (${[...hits]}::outcome[])), 0)::int as hits
      from tally
      where organization_id = ${scope.organizationId}::uuid and hour >= ${new Date(fromHour * HOUR_MS)}
        and outcome = any (${[...of]}::outcome[]) ${callsOf(scope, asked)}
      group by 1, 2
    ) counted
    group by 1 order by 1
  `.execute(tx);
  return rows;
}

/** Scores by caller ID and day, from a day on. */
export async function readRuleScores(
  scope: OrganizationScope,
  tx: DbTransaction,
  asked: RuleScope,
  fromDay: Date,
): Promise<readonly RuleScore[]> {
  const { rows } = await sql<RuleScore>`
    select caller_id as "callerId", (day - date '1970-01-01')::int as day, score as value, low, high, attempts as n
    from score_day
    where organization_id = ${scope.organizationId}::uuid and day >= ${fromDay.toISOString().slice(0, 10)}::date
      ${callersOf(scope, asked)}
    order by 1, 2
  `.execute(tx);
  return rows;
}

/** Changes of standing by caller ID and time, from an hour on. */
export async function readRuleSteps(
  scope: OrganizationScope,
  tx: DbTransaction,
  asked: RuleScope,
  fromHour: number,
): Promise<readonly RuleStep[]> {
  const { rows } = await sql<RuleStep>`
    select caller_id as "callerId", (extract(epoch from at) / 3600)::int - 1 as hour, "to"::text as "to"
    from standing_change
    where organization_id = ${scope.organizationId}::uuid and at > ${new Date(fromHour * HOUR_MS)}
      ${callersOf(scope, asked)}
    order by 1, 2
  `.execute(tx);
  return rows;
}

/** The hours between which there are calls; null where there are none. */
export async function callHours(
  scope: OrganizationScope,
  tx: DbTransaction,
): Promise<{ readonly first: number; readonly last: number } | null> {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select (extract(epoch from min(hour)) / 3600)::int as first, (extract(epoch from max(hour)) / 3600)::int as last
    from tally where organization_id = ${scope.organizationId}::uuid
  `.execute(tx);
  const [span] = rows;
  return span?.first == null || span.last === null ? null : { first: span.first, last: span.last };
}

function callsOf(scope: OrganizationScope, asked: RuleScope) {
  const carrier = asked.carrier === null ? sql`` : sql`and carrier = ${asked.carrier}`;
  const campaign = asked.campaign === null ? sql`` : sql`and campaign = ${asked.campaign}`;
  return sql`${callersOf(scope, asked)} ${carrier} ${campaign}`;
}

function callersOf(scope: OrganizationScope, { callers }: RuleScope) {
  if (callers.by === "all") return sql``;
  const values = [...callers.values];
  if (callers.by === "number") return sql`and caller_id = any (${values}::text[])`;
  const column = callers.by === "group" ? sql`"group"` : sql`label`;
  return sql`and caller_id in (select c.caller_id from caller_id c
    where c.organization_id = ${scope.organizationId}::uuid and c.${column} = any (${values}::text[]))`;
}
