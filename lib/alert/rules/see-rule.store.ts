import type { OrganizationScope } from "@/lib/account/organization-scope";
import { judgeRule, type RuleIncident, type RuleSubject } from "@/lib/alert/rules/judge-rule";
import { readRuleScores, readRuleSeries, readRuleSteps } from "@/lib/alert/rules/rule-data.store";
import type { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import {
  countReadings,
  lookbackHours,
  type RuleReading,
  scoreReading,
  silenceReadings,
  standingReading,
} from "@/lib/alert/rules/rule-reading";
import { addSeries, mostConcerned, type RuleSeries } from "@/lib/alert/rules/rule-series";
import { HOUR_MS } from "@/lib/base/time-units";
import type { DbTransaction } from "@/lib/platform/transaction";

const DAY_HOURS = 24;

/** What is judged, and when. */
export interface RuleSight {
  /** Whole hours since the Unix epoch (UTC): from this one on. */
  readonly fromHour: number;
  /** Incidents of the hours before. */
  readonly before: readonly RuleIncident[];
  readonly now: Date;
}

/** What a rule found, and what it looked at. */
export interface RuleFindings {
  readonly incidents: readonly RuleIncident[];
  readonly subjects: readonly RuleSubject[];
}

/** All incidents of a rule: those of before, as far as they lasted, and those that the calls from an hour on imply. */
export async function seeRule(
  scope: OrganizationScope,
  tx: DbTransaction,
  rule: RuleDefinition,
  { fromHour, before, now }: RuleSight,
): Promise<RuleFindings> {
  const nowHour = Math.floor(now.getTime() / HOUR_MS) - 1;
  const span = { fromHour, cooldownHours: rule.cooldownHours };
  const judged = (subjects: readonly RuleSubject[]) => ({ subjects, incidents: judgeRule(subjects, before, span) });
  if (rule.metric === "score") return judged(await scores(scope, tx, rule, { fromHour, nowHour }));
  if (rule.metric === "standing") return judged(await standings(scope, tx, rule, fromHour));
  const all = await readRuleSeries(scope, tx, rule, fromHour - lookbackHours(rule));
  const { subjects, incidents } = judged(subjectsOf(rule, all, { fromHour, nowHour }));
  return { subjects, incidents: incidents.map((incident) => named(incident, all)) };
}

function subjectsOf(
  rule: RuleDefinition,
  all: readonly RuleSeries[],
  span: { readonly fromHour: number; readonly nowHour: number },
): RuleSubject[] {
  if (rule.per === "number")
    return all.map((series) => ({ callerId: series.callerId, readings: countReadings(series, rule, span.fromHour) }));
  const sum = addSeries(all);
  const readings =
    rule.metric === "silence"
      ? silenceReadings(sum.hours, rule.threshold, span)
      : countReadings(sum, rule, span.fromHour);
  return [{ callerId: "", readings }];
}

/** Says of which caller ID the figures of all together are mostly. */
function named(incident: RuleIncident, all: readonly RuleSeries[]): RuleIncident {
  const entries = incident.entries.map((entry) => {
    const { reading } = entry;
    if (reading.about !== "") return entry;
    const about = mostConcerned(all, reading.n === 0 ? reading.sinceHour - 1 : reading.sinceHour, reading.hour + 1);
    return { ...entry, reading: { ...reading, about } };
  });
  return { ...incident, entries };
}

async function scores(
  scope: OrganizationScope,
  tx: DbTransaction,
  rule: RuleDefinition,
  { fromHour, nowHour }: { readonly fromHour: number; readonly nowHour: number },
): Promise<RuleSubject[]> {
  const fromDay = new Date(Math.floor(fromHour / DAY_HOURS) * DAY_HOURS * HOUR_MS);
  const rows = await readRuleScores(scope, tx, rule.scope, fromDay);
  // A day that goes on may still change its score.
  const readings = rows.map((row) => scoreReading(row, rule)).filter(({ hour }) => hour <= nowHour);
  return byCaller(readings);
}

async function standings(
  scope: OrganizationScope,
  tx: DbTransaction,
  rule: RuleDefinition,
  fromHour: number,
): Promise<RuleSubject[]> {
  const bad = rule.threshold === 1 ? ["harmed", "watch"] : ["harmed"];
  const steps = await readRuleSteps(scope, tx, rule.scope, fromHour);
  return byCaller(steps.map(({ callerId, hour, to }) => standingReading(callerId, hour, bad.includes(to))));
}

function byCaller(readings: readonly RuleReading[]): RuleSubject[] {
  const subjects = new Map<string, RuleReading[]>();
  for (const reading of readings) subjects.set(reading.about, [...(subjects.get(reading.about) ?? []), reading]);
  return [...subjects].map(([callerId, own]) => ({ callerId, readings: own }));
}
