import type { AlertSettings } from "@/lib/alert/person/alert-settings.schema";
import type { Backtest } from "@/lib/alert/rules/backtest";
import { BUILT_IN, type BuiltInRule } from "@/lib/alert/rules/built-in-rule";
import type { RuleIncident } from "@/lib/alert/rules/judge-rule";
import { ownRuleId } from "@/lib/alert/rules/own-rule-id";
import type { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { ruleDraft } from "@/lib/alert/rules/rule-draft";
import { conditionWords } from "@/lib/alert/rules/rule-words";
import { tellingOf } from "@/lib/alert/rules/telling";
import { wilson } from "@/lib/base/proportion";
import { HOUR_MS } from "@/lib/base/time-units";
import type { AlertRuleBacktest, AlertRuleItem } from "@/lib/present/alert/alert-rule.schema";

/** What is kept of an own rule, as far as it is shown. */
interface ShownRule {
  readonly id: string;
  readonly definition: RuleDefinition;
  readonly isEnabled: boolean;
  readonly version: number;
  readonly since: Date;
}

/** What became of a rule's alerts. */
interface ShownStatistics {
  readonly fired: number;
  readonly acknowledged: number;
  readonly falseAlarms: number;
  readonly lastAt: Date;
}
type StatisticsOf = ReadonlyMap<string, ShownStatistics>;

/** Of an incident in a backtest so many caller IDs are shown. */
const CALLERS_MAX = 5;

/** The rules of an organisation as the API shows them: ours first. */
export function presentAlertRules(
  own: readonly ShownRule[],
  settings: AlertSettings,
  statistics: StatisticsOf,
): AlertRuleItem[] {
  return [
    ...BUILT_IN.map((rule) => presentBuiltIn(rule, settings, statistics)),
    ...own.map((rule) => presentOwnRule(rule, statistics)),
  ];
}

/** A rule of ours as the API shows it. */
export function presentBuiltIn(rule: BuiltInRule, settings: AlertSettings, statistics: StatisticsOf): AlertRuleItem {
  const { isEnabled, tell } = tellingOf(settings, [])(rule.id);
  const shown = { isEnabled, tell, definition: null, version: 1, since: null };
  return { ...rule, origin: "built_in", ...shown, statistics: presentStatistics(statistics.get(rule.id)) };
}

/** An own rule as the API shows it. */
export function presentOwnRule(rule: ShownRule, statistics: StatisticsOf): AlertRuleItem {
  const { id, definition, isEnabled, version, since } = rule;
  const { name, severity, tell } = definition;
  return {
    ...{ id, origin: "own", name, severity, tell, definition, isEnabled, version },
    condition: conditionWords(definition),
    since: since.toISOString(),
    statistics: presentStatistics(statistics.get(ownRuleId(id))),
  };
}

function presentStatistics(found: ShownStatistics | undefined): AlertRuleItem["statistics"] {
  if (found === undefined) return { fired: 0, acknowledged: 0, falseAlarms: 0, falseAlarmShare: null, lastAt: null };
  const { fired, acknowledged, falseAlarms, lastAt } = found;
  return {
    ...{ fired, acknowledged, falseAlarms },
    falseAlarmShare: fired === 0 ? null : { ...wilson(falseAlarms, fired) },
    lastAt: lastAt.toISOString(),
  };
}

/** What a rule would have found, as the API shows it. */
export function presentBacktest(
  backtest: Backtest,
  definition: RuleDefinition,
  mailsPerDay: number,
): AlertRuleBacktest {
  const { span, incidents, ...figures } = backtest;
  return {
    ...figures,
    mailsPerDay,
    condition: conditionWords(definition),
    from: span && new Date(span.first * HOUR_MS).toISOString(),
    to: span && new Date((span.last + 1) * HOUR_MS).toISOString(),
    incidents: incidents.map((incident) => presentIncident(incident, definition)),
  };
}

function presentIncident(incident: RuleIncident, definition: RuleDefinition): AlertRuleBacktest["incidents"][number] {
  const { detectedAt, evidence } = ruleDraft({ id: "", version: 0, definition }, incident);
  return {
    detectedAt: detectedAt.toISOString(),
    overAt: evidence.overAt,
    callerCount: evidence.rule?.callerCount ?? 0,
    callers: (evidence.rule?.callers ?? []).slice(0, CALLERS_MAX).map((caller) => ({ ...caller })),
  };
}
