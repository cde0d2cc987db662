import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { alertSettingsIn } from "@/lib/alert/person/alert-setting.store";
import { BACKTEST_DAYS, type Backtest, ruleReach, summariseBacktest } from "@/lib/alert/rules/backtest";
import { callHours } from "@/lib/alert/rules/rule-data.store";
import type { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { seeRule } from "@/lib/alert/rules/see-rule.store";
import { HOUR_MS } from "@/lib/base/time-units";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

const DAY_HOURS = 24;
const NOTHING = { total: 0, incidents: [], callers: 0, dayMax: 0, daysOverBudget: 0, numberDays: 0 } as const;

/** What a rule would have found in the last 90 days that hold calls, and before it is kept. */
export async function backtestRule(scope: OrganizationScope, rule: RuleDefinition, now: Date): Promise<Backtest> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const hours = await callHours(scope, tx);
    if (hours === null) return { ...NOTHING, span: null, perThousand: null, isNoisy: false, reach: null };
    const span = { first: Math.max(hours.first, hours.last - BACKTEST_DAYS * DAY_HOURS + 1), last: hours.last };
    const { incidents, subjects } = await seeRule(scope, tx, rule, { fromHour: span.first, before: [], now });
    const { mailsPerDay } = await alertSettingsIn(scope, tx);
    const on = { numberDays: await numberDays(scope, tx, span.first), mailsPerDay };
    return { ...summariseBacktest(incidents, span, on), reach: ruleReach(rule, subjects) };
  });
}

/** The end of the last hour with calls: what a new rule begins at; the beginning of time where there are none. */
export async function lastCallEnd(scope: OrganizationScope): Promise<Date> {
  const hours = await tenantTransaction(scope.organizationId, (tx) => callHours(scope, tx));
  return new Date(hours === null ? 0 : (hours.last + 1) * HOUR_MS);
}

async function numberDays(scope: OrganizationScope, tx: DbTransaction, fromHour: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from caller_day
    where organization_id = ${scope.organizationId}::uuid and day >= ${new Date(fromHour * HOUR_MS).toISOString().slice(0, 10)}::date
  `.execute(tx);
  return rows[0]?.count ?? 0;
}
