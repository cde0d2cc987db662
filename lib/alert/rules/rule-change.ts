import type { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";

/** Whether two definitions find the same: they may differ in what it is called, how urgent it is, who is told and when. */
export function isSameWatch(one: RuleDefinition, other: RuleDefinition): boolean {
  return JSON.stringify(watchOf(one)) === JSON.stringify(watchOf(other));
}

function watchOf({ metric, comparison, threshold, windowHours, minCalls, per, scope, cooldownHours }: RuleDefinition) {
  const { callers, carrier, campaign } = scope;
  const names = callers.by === "all" ? [] : [...callers.values].sort();
  return [
    metric,
    comparison,
    threshold,
    windowHours,
    minCalls,
    per,
    callers.by,
    names,
    carrier,
    campaign,
    cooldownHours,
  ];
}
