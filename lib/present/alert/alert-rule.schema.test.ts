import { describe, expect, it } from "vitest";
import { AlertRuleChange, AlertRuleId } from "@/lib/present/alert/alert-rule.schema";

describe("a rule's address and change", () => {
  it.each([
    ["scan_block", true],
    ["0199e1a0-0000-7000-8000-00000000000a", true],
    ["constructor", false],
    ["own:0199e1a0-0000-7000-8000-00000000000a", false],
  ])("knows the id %s: %s", (id, isKnown) => {
    expect(AlertRuleId.safeParse(id).success).toBe(isKnown);
  });

  it("has to say what to change", () => {
    expect(AlertRuleChange.safeParse({}).success).toBe(false);
    expect(AlertRuleChange.safeParse({ isEnabled: false }).success).toBe(true);
  });
});
