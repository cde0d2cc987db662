import { describe, expect, it } from "vitest";
import { ADVICE_RULES, adviceRule } from "@/lib/advice/catalogue";

describe("the rules", () => {
  it("are 41, in order, each with an id of its own", () => {
    expect(ADVICE_RULES.map(({ number }) => number)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
    expect(new Set(ADVICE_RULES.map(({ id }) => id)).size).toBe(41);
  });

  it.each(ADVICE_RULES)("$number $id has limits of its own, a source and steps", (rule) => {
    expect(new Set(rule.thresholds.map(({ id }) => id)).size).toBe(rule.thresholds.length);
    expect(rule.citation.length).toBeGreaterThan(10);
    expect(rule.steps.every((step) => step.endsWith("."))).toBe(true);
    expect(rule.why.endsWith(".")).toBe(true);
  });

  it("never advise to swap numbers, and say why", () => {
    const told = JSON.stringify(ADVICE_RULES);
    expect(told).not.toMatch(/(?:use|buy|get|switch to|rotate to) (?:a )?(?:new|fresh|other|another) numbers?/i);
    expect(adviceRule("number-churn")?.why).toContain("Rotating numbers to escape a label");
  });

  it("that ask for counsel are those of law", () => {
    expect(
      ADVICE_RULES.filter(({ thresholds }) => thresholds.some(({ source }) => source === "regulation")).every(
        ({ isLegal }) => isLegal,
      ),
    ).toBe(true);
  });

  it("lead to the calls of as many days as they say that they look at", () => {
    const said = /\b(?:of|in) the last (\d+) (?:days|and)|, last (\d+) days|(?:within|and) (30) days/;
    for (const { id, measures, shows } of ADVICE_RULES) {
      const [, ...days] = said.exec(measures) ?? [];
      const day = days.find((one) => one !== undefined);
      if (day !== undefined) expect([id, shows.days]).toEqual([id, Number(day)]);
    }
  });

  it("are found by id", () => {
    expect(adviceRule("burst")?.number).toBe(12);
    expect(adviceRule("no-such-rule")).toBeNull();
  });
});
