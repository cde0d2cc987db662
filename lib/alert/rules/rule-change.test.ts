import { describe, expect, it } from "vitest";
import { isSameWatch } from "@/lib/alert/rules/rule-change";
import { RuleDefinition, type RuleWish } from "@/lib/alert/rules/rule-definition.schema";

const rule = (wish: Partial<RuleWish>) =>
  RuleDefinition.parse({ name: "x", metric: "blocked", comparison: "above", threshold: 0.05, ...wish });
const numbers = (...values: string[]) => ({ scope: { callers: { by: "number" as const, values } } });

describe("isSameWatch", () => {
  it.each<[Partial<RuleWish>, Partial<RuleWish>, boolean]>([
    [{}, { name: "y", severity: "critical", hours: { fromMinutes: 480, toMinutes: 1_080 } }, true],
    [{}, { threshold: 0.06 }, false],
    [{}, { scope: { carrier: "Verizon" } }, false],
    [numbers("+12025550100", "+12025550101"), numbers("+12025550101", "+12025550100"), true],
    [numbers("+12025550100"), numbers("+12025550101"), false],
  ])("%j and %j", (one, other, isSame) => {
    expect(isSameWatch(rule(one), rule(other))).toBe(isSame);
  });
});
