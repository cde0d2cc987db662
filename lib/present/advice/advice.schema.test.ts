import { describe, expect, it } from "vitest";
import { AdviceRuleChange, NewAdviceAction } from "@/lib/present/advice/advice.schema";

describe("what somebody did", () => {
  it.each([
    [{ ruleId: "burst", kind: "done" }, true],
    [{ ruleId: "burst", kind: "done", at: "2026-11-03", callerIds: ["+13125550100"] }, true],
    [{ ruleId: "burst", kind: "ignored", reason: "agreed" }, true],
    [{ ruleId: "burst", kind: "ignored" }, false],
    [{ ruleId: "burst", kind: "ignored", reason: "  " }, false],
    [{ ruleId: "burst", kind: "done", at: "yesterday" }, false],
    [{ kind: "done" }, false],
  ])("%j is taken: %s", (body, isTaken) => expect(NewAdviceAction.safeParse(body).success).toBe(isTaken));
});

it("a rule goes back to its own limits when none are given", () =>
  expect(AdviceRuleChange.parse({ ruleId: "burst" })).toEqual({ ruleId: "burst", thresholds: null, isOff: false }));
