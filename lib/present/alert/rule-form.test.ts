import { describe, expect, it } from "vitest";
import { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { RULE_METRICS } from "@/lib/alert/rules/rule-metric";
import { callersBy, namesIn, shownThreshold, thresholdOf, withMetric } from "@/lib/present/alert/rule-form";

const RULE = RuleDefinition.parse({
  name: "x",
  metric: "answer",
  comparison: "falls",
  threshold: 0.08,
  per: "together",
});

describe("the form of a rule", () => {
  it("stays sensible whatever metric is chosen", () => {
    for (const metric of RULE_METRICS)
      expect([metric, RuleDefinition.safeParse(withMetric(RULE, metric)).success]).toEqual([metric, true]);
    expect(withMetric(RULE, "constructor")).toEqual(RULE);
  });

  it("writes shares in per cent and reads them so", () => {
    expect(shownThreshold(RULE)).toBe("8");
    expect([thresholdOf("blocked", "5"), thresholdOf("attempts", "300")]).toEqual([0.05, 300]);
    expect(shownThreshold({ metric: "blocked", threshold: thresholdOf("blocked", "") })).toBe("");
  });

  it("reads caller IDs as people write them", () => {
    expect(namesIn("+1 (312) 555-0103\n+13125550104, ;\n")).toEqual(["+13125550103", "+13125550104"]);
  });

  it("chooses the first of a kind", () => {
    const choices = { groups: ["Sales", "Service"], labels: [] };
    expect(callersBy("group", choices)).toEqual({ by: "group", values: ["Sales"] });
    expect([callersBy("label", choices).by, callersBy("number", choices).by, callersBy("x", choices).by]).toEqual([
      "label",
      "number",
      "all",
    ]);
  });
});
