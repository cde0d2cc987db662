import { describe, expect, it } from "vitest";
import { alertSteps, incidentSteps } from "@/lib/alert/alert-steps";
import { RULE_METRICS } from "@/lib/alert/rules/rule-metric";
import { outcomesOf } from "@/lib/outcome/outcome-group";
import { readCallFilter } from "@/lib/present/calls/call-filter";
import { aRaisedAlert } from "@/lib/testing/a-raised-alert";

const APP = "https://rw.example";
const NUMBER = `${APP}/caller-ids/%2B12025550100`;
const REDRESS = `${APP}/redress/new?callerId=%2B12025550100`;
const { draft: BLOCK } = aRaisedAlert(0, 0.2);
const LABEL = { ...BLOCK, kind: "label", evidence: { ...BLOCK.evidence, metric: "answer" } } as const;
const RULE = {
  ...({ name: "Ours", condition: "", comparison: "above", per: "number" } as const),
  ...{ callers: [], callerCount: 1 },
};
const byRule = (metric: (typeof RULE_METRICS)[number]) => ({
  ...BLOCK,
  kind: "rule" as const,
  evidence: { ...BLOCK.evidence, metric, rule: RULE },
});
const urls = (steps: readonly { readonly url: string | null }[]) => steps.map(({ url }) => url);

describe("the steps of an alert", () => {
  it("of a block lead to the number, the refused calls alone, a redress case and the advice", () => {
    const [number, calls = "", ...more] = urls(alertSteps(BLOCK, APP));
    expect([number, ...more]).toEqual([NUMBER, REDRESS, `${NUMBER}#advice`]);
    const { pathname, searchParams } = new URL(calls ?? "");
    expect(pathname).toBe("/calls");
    expect(readCallFilter(Object.fromEntries(searchParams))).toMatchObject({
      callerId: BLOCK.callerId,
      outcome: outcomesOf("blocked"),
      from: BLOCK.evidence.since,
    });
  });

  it("of a label lead to the number, the labels that were noted, a redress case and the advice", () => {
    expect(urls(alertSteps(LABEL, APP))).toEqual([
      NUMBER,
      `${APP}/redress/observations?callerId=%2B12025550100`,
      REDRESS,
      `${NUMBER}#advice`,
    ]);
  });

  it.each(RULE_METRICS)("of an own rule that watches %s end at the rule", (metric) => {
    expect(urls(alertSteps(byRule(metric), APP)).at(-1)).toBe(`${APP}/alerts/rules`);
  });

  it("of an own rule lead to redress where it watches blocks, and to the imports where no calls come", () => {
    expect(urls(alertSteps(byRule("blocked"), APP))).toContain(REDRESS);
    expect(urls(alertSteps(byRule("answer"), APP))).not.toContain(REDRESS);
    expect(urls(alertSteps(byRule("silence"), APP))[0]).toBe(`${APP}/imports`);
  });

  it("of an own rule that found several name the one to whom the links lead", () => {
    const { evidence, ...draft } = byRule("answer");
    const several = { ...draft, evidence: { ...evidence, rule: { ...RULE, callerCount: 3 } } };
    expect(alertSteps(several, APP).map(({ text }) => text)).toEqual([
      "Open the calls of +1 202 555 0100 behind the figures.",
      "Open +1 202 555 0100 and see what else has changed.",
      expect.stringContaining("change the rule"),
    ]);
  });

  it("stay within the product where no origin is named", () => {
    for (const { url } of alertSteps(BLOCK, "")) expect(url).toMatch(/^\/[a-z]/);
  });
});

describe("the steps of an incident", () => {
  it.each([BLOCK, LABEL, byRule("blocked"), byRule("silence")])("lead to no one of its numbers", (draft) => {
    const steps = incidentSteps(draft, APP);
    expect(steps[0]?.url).toBe(`${APP}/alerts`);
    expect(steps.length).toBeGreaterThan(1);
    expect(JSON.stringify(steps)).not.toMatch(/2025550100|this number/);
  });
});
