import { describe, expect, it } from "vitest";
import { AlertSettings } from "@/lib/alert/person/alert-settings.schema";
import { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { presentAlertRules, presentBacktest } from "@/lib/present/alert/present-alert-rule";

const DEFINITION = RuleDefinition.parse({ name: "Blocks", metric: "blocked", comparison: "above", threshold: 0.05 });
const RULE = { id: "r", definition: DEFINITION, isEnabled: true, version: 2, since: new Date("2026-11-01T00:00:00Z") };
const FIRED = { fired: 4, acknowledged: 3, falseAlarms: 1, lastAt: new Date("2026-11-02T00:00:00Z") };

describe("presentAlertRules", () => {
  it("shows ours first, each with what became of its alerts and how sure that share is", () => {
    const rules = presentAlertRules([RULE], AlertSettings.parse({}), new Map([["own:r", FIRED]]));
    expect(rules.map(({ id }) => id)).toEqual(["scan_block", "scan_label", "score_low", "r"]);
    expect(rules[3]?.statistics).toMatchObject({ fired: 4, falseAlarms: 1, falseAlarmShare: { value: 0.25, n: 4 } });
    expect(rules[0]?.statistics).toMatchObject({ fired: 0, falseAlarmShare: null });
  });
});

describe("presentBacktest", () => {
  it("shows the first caller IDs of each incident, dated by the calls", () => {
    const entries = Array.from({ length: 7 }, (_, at) => ({
      callerId: `+1202555010${at}`,
      reading: {
        ...{ about: `+1202555010${at}`, hour: 100, value: 0.2, low: 0.1, high: 0.3, n: 60, before: 0.05 },
        ...{ sinceHour: 77, isEnough: true, isBad: true, isGood: false },
      },
      overHour: 110,
    }));
    const found = {
      ...{ span: { first: 0, last: 200 }, total: 1, incidents: [{ hour: 100, entries }], callers: 7, dayMax: 1 },
      ...{ daysOverBudget: 0, numberDays: 10, perThousand: 700, isNoisy: true, reach: null },
    };
    const shown = presentBacktest(found, DEFINITION, 10);
    expect(shown).toMatchObject({ from: "1970-01-01T00:00:00.000Z", to: "1970-01-09T09:00:00.000Z", mailsPerDay: 10 });
    expect(shown.incidents[0]).toMatchObject({ detectedAt: "1970-01-05T05:00:00.000Z", callerCount: 7 });
    expect(shown.incidents[0]?.callers).toHaveLength(5);
  });
});
