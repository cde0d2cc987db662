import { describe, expect, it } from "vitest";
import { alertWords } from "@/lib/alert/alert-words";
import { followUpWords } from "@/lib/alert/follow-up-words";
import { ruleAlertWords } from "@/lib/alert/rules/rule-alert-words";
import { RuleDefinition, type RuleWish } from "@/lib/alert/rules/rule-definition.schema";
import { ruleDraft } from "@/lib/alert/rules/rule-draft";

const READER = { timeZone: "UTC", appUrl: "https://rw.example", now: new Date("2026-11-11T12:00:00Z") };
const HOUR = Date.parse("2026-11-10T09:00:00Z") / 3_600_000;
const draftOf = (callerIds: readonly string[], wish: Partial<RuleWish> = {}) => {
  const definition = RuleDefinition.parse({
    name: "Too many blocks",
    metric: "blocked",
    comparison: "above",
    threshold: 0.05,
    ...wish,
  });
  const entries = callerIds.map((about) => ({
    callerId: about,
    reading: {
      ...{ about, hour: HOUR, value: 0.1, low: 0.07, high: 0.2, n: 312, before: 0.05 },
      ...{ sinceHour: HOUR - 23, isEnough: true, isBad: true, isGood: false },
    },
    overHour: null,
  }));
  return ruleDraft({ id: "r", version: 1, definition }, { hour: HOUR, entries });
};
const ONE = draftOf(["+12025550100"]);
const THREE = draftOf(["+12025550100", "+12025550101", "+12025550102"]);

describe("ruleAlertWords", () => {
  it("says what was found, by which rule, on how many calls", () => {
    const { rule } = ONE.evidence;
    if (rule === undefined) throw new Error("no rule");
    const words = ruleAlertWords({ ...ONE, rule }, READER, null);
    expect(words.subject).toBe("+1 202 555 0100: network blocks 10%, above 5% (n = 312) since Mon 10:00");
    expect(words.headline).toBe("Rule “Too many blocks”: +1 202 555 0100");
    expect(words.change).toContain("7% to 20% with 95% confidence since Mon 10:00.");
    expect(words.whoBlocked).toContain("your provider did not deliver the cause");
  });

  it("counts those of an incident and names some", () => {
    const words = alertWords(THREE, READER, null);
    expect(words.subject).toMatch(/^3 numbers: /);
    expect(words.change).toContain("It is true of +1 202 555 0100, +1 202 555 0101, +1 202 555 0102.");
  });

  it("speaks of the rule where all is counted together, and of imports where nothing comes", () => {
    expect(alertWords(draftOf(["+12025550100"], { per: "together" }), READER, null).subject).toMatch(
      /^Too many blocks: /,
    );
    const silent = draftOf(["+12025550100"], { metric: "silence", threshold: 48, per: "together" });
    expect(alertWords(silent, READER, null).steps[0]?.url).toBe("https://rw.example/imports");
  });

  it("says when it is over, and when it is taken back", () => {
    const { callerId, carrier, evidence } = THREE;
    const about = { alertId: "a", callerId, carrier, evidence, threadKey: "t" };
    const over = { ...evidence, overAt: "2026-11-10T20:00:00.000Z" };
    expect(followUpWords({ ...about, what: "all_clear", evidence: over }, READER).subject).toBe(
      "Too many blocks: all clear since Tue 20:00",
    );
    expect(followUpWords({ ...about, what: "withdrawn" }, READER).subject).toBe("Too many blocks: alert withdrawn");
  });
});
