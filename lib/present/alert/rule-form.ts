import type { RuleDefinition, RuleScope } from "@/lib/alert/rules/rule-definition.schema";
import { METRIC_UNITS, RULE_METRICS, type RuleMetric, UNIT_COMPARISONS } from "@/lib/alert/rules/rule-metric";

const LIMITS = { share: 0.05, calls: 300, points: 70, hours: 72, state: 0 } as const;

/** The rule with another metric: what makes no sense for it becomes what does. @param name of the metric */
export function withMetric(rule: RuleDefinition, name: string): RuleDefinition {
  const metric = RULE_METRICS.find((one) => one === name) ?? rule.metric;
  const unit = METRIC_UNITS[metric];
  const isSameUnit = unit === METRIC_UNITS[rule.metric];
  const comparison = UNIT_COMPARISONS[unit].includes(rule.comparison) ? rule.comparison : UNIT_COMPARISONS[unit][0];
  const isOfOne = unit === "points" || unit === "state";
  const per = metric === "silence" ? "together" : isOfOne ? "number" : rule.per;
  return { ...rule, metric, comparison, per, threshold: isSameUnit ? rule.threshold : LIMITS[unit] };
}

/** The limit as it is typed: shares in per cent. */
export function shownThreshold({ metric, threshold }: Pick<RuleDefinition, "metric" | "threshold">): string {
  if (Number.isNaN(threshold)) return "";
  return String(METRIC_UNITS[metric] === "share" ? Number((threshold * 100).toFixed(6)) : threshold);
}

/** What a typed limit means; not a number where nothing is typed. */
export function thresholdOf(metric: RuleMetric, text: string): number {
  const typed = text.trim() === "" ? Number.NaN : Number(text);
  return METRIC_UNITS[metric] === "share" ? typed / 100 : typed;
}

/** The caller IDs that a text lists, one a line or apart by commas. */
export function namesIn(text: string): string[] {
  return text
    .split(/[\n,;]/)
    .map((name) => name.replace(/(?<=^\s*\+[\d\s().-]*)[\s().-]/g, "").trim())
    .filter((name) => name !== "");
}

/** Which caller IDs a scope chooses, of another kind. */
export function callersBy(
  by: string,
  choices: { readonly groups: readonly string[]; readonly labels: readonly string[] },
) {
  const none: RuleScope["callers"] = { by: "all" };
  if (by === "number") return { by, values: [] } satisfies RuleScope["callers"];
  if (by === "group") return { by, values: choices.groups.slice(0, 1) } satisfies RuleScope["callers"];
  return by === "label" ? ({ by, values: choices.labels.slice(0, 1) } satisfies RuleScope["callers"]) : none;
}
