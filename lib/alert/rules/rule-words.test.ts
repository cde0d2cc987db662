import { describe, expect, it } from "vitest";
import { RuleDefinition, type RuleWish } from "@/lib/alert/rules/rule-definition.schema";
import { conditionWords, figureWords, scopeWords, valueWords } from "@/lib/alert/rules/rule-words";

const rule = (wish: Partial<RuleWish>) =>
  RuleDefinition.parse({ name: "x", metric: "blocked", comparison: "above", threshold: 0.05, ...wish });
const EVIDENCE = { rateBefore: 0.05, rateAfter: 0.123, low: 0.1, high: 0.2, n: 1_312, since: "", summary: "" };
const REST = { odds: null, confirmedAt: null, overAt: null };
const found = (comparison: "above" | "rises") => ({
  name: "x",
  condition: "",
  comparison,
  per: "number" as const,
  callers: [],
  callerCount: 1,
});

describe("conditionWords", () => {
  it.each<[Partial<RuleWish>, string]>([
    [{}, "Network blocks of one caller ID above 5% over 24 hours, beyond chance, with at least 50 calls"],
    [
      { per: "together", scope: { callers: { by: "group", values: ["Sales"] }, carrier: "Verizon" } },
      "Network blocks of all together above 5% over 24 hours, beyond chance, with at least 50 calls (group Sales, towards Verizon)",
    ],
    [
      { metric: "answer", comparison: "falls", threshold: 0.08, windowHours: 168 },
      "Answered calls of one caller ID lower than in the 28 days before by more than 8 points over 7 days, beyond chance, with at least 50 calls",
    ],
    [{ metric: "attempts", threshold: 1_000 }, "Attempts of one caller ID above 1,000 over 24 hours"],
    [
      { metric: "score", comparison: "below", threshold: 60 },
      "Score of one caller ID below 60 at the end of a day with at least 50 calls",
    ],
    [{ metric: "standing", comparison: "below", threshold: 1 }, "Standing of one caller ID becomes watched or harmed"],
    [{ metric: "silence", threshold: 48, per: "together" }, "No calls for 48 hours"],
  ])("says it plainly", (wish, words) => {
    expect(conditionWords(rule(wish))).toBe(words);
  });
});

describe("scopeWords", () => {
  it("counts chosen caller IDs and names one", () => {
    const by = (values: string[]) => scopeWords(rule({ scope: { callers: { by: "number", values } } }).scope);
    expect(by(["+12025550100"])).toBe("+12025550100");
    expect(by(["+12025550100", "+12025550101"])).toBe("2 chosen caller IDs");
  });
});

describe("figureWords", () => {
  it("names the limit, or what was before", () => {
    const evidence = { ...EVIDENCE, ...REST, metric: "blocked" as const };
    expect(figureWords({ ...evidence, rule: found("above") })).toBe("network blocks 12.3%, above 5% (n = 1,312)");
    expect(figureWords({ ...evidence, rule: found("rises") })).toBe("network blocks 5% → 12.3% (n = 1,312)");
  });

  it("counts what is counted", () => {
    const attempts = { ...EVIDENCE, ...REST, metric: "attempts" as const, rateBefore: 1_000, rateAfter: 1_240 };
    expect(figureWords({ ...attempts, rule: found("above") })).toBe("attempts 1,240, above 1,000");
    expect(figureWords({ ...EVIDENCE, ...REST, metric: "silence", rateAfter: 72 })).toBe("no calls for 72 hours");
    expect(figureWords({ ...EVIDENCE, ...REST, metric: "standing" })).toBe("standing is no longer good");
    expect([valueWords("standing", 0), valueWords("score", 61.4)]).toEqual(["good", "61"]);
  });
});
