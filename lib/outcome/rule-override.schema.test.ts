import { describe, expect, it } from "vitest";
import { RuleOverrides } from "@/lib/outcome/rule-override.schema";

const limit = { id: "own-limit", ruleId: "server-failure", sip: 503, phraseHolds: "CPS", outcome: "originator_error" };

describe("a source's exceptions", () => {
  it("leave conditions open that are not named", () => {
    expect(RuleOverrides.parse([limit])).toEqual([{ ...limit, q850: null, disposition: null, confidence: "probable" }]);
  });

  it.each([
    ["two of one name", [limit, limit]],
    ["a rule that does not exist", [{ ...limit, ruleId: "nonsense" }]],
    ["an outcome that does not exist", [{ ...limit, outcome: "spam" }]],
    ["a name that would not fit behind a rule's", [{ ...limit, id: "a/b" }]],
    ["a code outside SIP", [{ ...limit, sip: 700 }]],
    ["more than fifty", Array.from({ length: 51 }, (_, n) => ({ ...limit, id: `n${n}` }))],
  ])("are refused with %s", (_what, wish) => {
    expect(RuleOverrides.safeParse(wish).success).toBe(false);
  });
});
