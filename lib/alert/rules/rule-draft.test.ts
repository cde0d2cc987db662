import { describe, expect, it } from "vitest";
import type { RuleIncident } from "@/lib/alert/rules/judge-rule";
import { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { incidentOf, ruleDraft } from "@/lib/alert/rules/rule-draft";

const DEFINITION = RuleDefinition.parse({
  name: "Blocks",
  metric: "blocked",
  comparison: "above",
  threshold: 0.05,
  severity: "high",
});
const RULE = { id: "r-1", version: 3, definition: DEFINITION };
const HOUR = Date.parse("2026-11-10T09:00:00Z") / 3_600_000;
const entry = (callerId: string, hour: number, value: number, overHour: number | null) => ({
  callerId,
  reading: {
    about: callerId,
    hour,
    value,
    low: 0.06,
    high: 0.3,
    n: 80,
    before: 0.05,
    sinceHour: hour - 23,
    isBad: true,
    isEnough: true,
    isGood: false,
  },
  overHour,
});
const INCIDENT: RuleIncident = {
  hour: HOUR,
  entries: [
    entry("+12025550100", HOUR, 0.1, HOUR + 5),
    entry("+12025550101", HOUR, 0.2, HOUR + 9),
    entry("+12025550102", HOUR + 1, 0.9, null),
  ],
};

describe("ruleDraft", () => {
  it("is dated by the calls and speaks of the gravest of those that began it", () => {
    expect(ruleDraft(RULE, INCIDENT)).toMatchObject({
      callerId: "+12025550101",
      kind: "rule",
      severity: "high",
      detectedAt: new Date("2026-11-10T10:00:00Z"),
      ruleId: "own:r-1",
      version: 3,
      evidence: { rateBefore: 0.05, rateAfter: 0.2, n: 80, since: "2026-11-09T10:00:00.000Z", overAt: null },
    });
  });

  it("names everybody, and is over when the last of them is", () => {
    const draft = ruleDraft(RULE, INCIDENT);
    expect(draft.evidence.rule).toMatchObject({ name: "Blocks", callerCount: 3, comparison: "above" });
    const over = { ...INCIDENT, entries: INCIDENT.entries.slice(0, 2) };
    expect(ruleDraft(RULE, over).evidence.overAt).toBe("2026-11-10T19:00:00.000Z");
  });

  it("can be read back as the incident that it was made of", () => {
    expect(incidentOf(ruleDraft(RULE, INCIDENT), "number")).toEqual(INCIDENT);
    const together = incidentOf(ruleDraft(RULE, INCIDENT), "together");
    expect(together.entries.map(({ callerId }) => callerId)).toEqual(["", "", ""]);
  });
});
