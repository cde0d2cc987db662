import { describe, expect, it } from "vitest";
import { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { METRIC_UNITS, RULE_METRICS, UNIT_COMPARISONS } from "@/lib/alert/rules/rule-metric";
import { RULE_TEMPLATES } from "@/lib/alert/rules/rule-templates";

const THRESHOLDS = { share: 0.05, calls: 100, points: 70, hours: 48, state: 0 } as const;

describe("RuleDefinition", () => {
  it.each(RULE_METRICS)("knows every comparison of %s", (metric) => {
    const unit = METRIC_UNITS[metric];
    for (const comparison of UNIT_COMPARISONS[unit]) {
      const per = metric === "silence" ? "together" : "number";
      const rule = { name: "x", metric, comparison, threshold: THRESHOLDS[unit], per };
      expect([comparison, RuleDefinition.safeParse(rule).success]).toEqual([comparison, true]);
    }
  });

  it("takes every template", () => {
    for (const { id, rule } of RULE_TEMPLATES) expect([id, RuleDefinition.safeParse(rule).success]).toEqual([id, true]);
  });

  it.each([0, 1, 2, -0.1, Number.POSITIVE_INFINITY, Number.NaN])("takes no share of %d", (threshold) => {
    const rule = { name: "x", metric: "blocked", comparison: "above", threshold };
    expect(RuleDefinition.safeParse(rule).success).toBe(false);
  });
});
