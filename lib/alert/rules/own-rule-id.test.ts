import { expect, it } from "vitest";
import { isOwnRule, ownRuleId } from "@/lib/alert/rules/own-rule-id";

it("tells the alerts of own rules from those of ours", () => {
  expect(isOwnRule(ownRuleId("0199e1a0-0000-7000-8000-00000000000a"))).toBe(true);
  expect(["scan_block", "scan_label", "score_low"].filter(isOwnRule)).toEqual([]);
});
