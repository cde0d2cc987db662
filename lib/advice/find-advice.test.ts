import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "@/lib/advice/advice-settings";
import type { CallerFacts } from "@/lib/advice/caller-facts";
import { type Finding, findAdvice } from "@/lib/advice/find-advice";
import { aCaller, aDay, aFleet } from "@/lib/testing/a-fleet";

/** Everything that is found, and what every rule said. */
function lookAt(callers: readonly CallerFacts[], settings = DEFAULT_SETTINGS) {
  const looking = findAdvice(aFleet({ callers }), callers, settings);
  const findings: Finding[] = [];
  let next = looking.next();
  for (; !next.done; next = looking.next()) findings.push(next.value);
  return { findings, checks: next.value };
}

const loud = aCaller({ days: [aDay(0, { attempts: 240 }), aDay(9, { attempts: 60 })] });
const quiet = aCaller({ callerId: "+13125550101", days: [aDay(0, { attempts: 20 })] });
const found = lookAt([loud, quiet]);
const checkOf = (ruleId: string) => found.checks.find((check) => check.ruleId === ruleId);

describe("looking with every rule", () => {
  it("finds what fires, with the calls of the days that the rule looks at", () => {
    expect(found.findings).toMatchObject([
      { ruleId: "daily-volume", callerId: loud.callerId, level: "critical", severity: "high", calls: 240 },
    ]);
  });

  it("tells of each rule what came of it", () => {
    expect(found.checks).toHaveLength(41);
    expect(checkOf("daily-volume")).toMatchObject({ fired: 1, quiet: 1, tooFew: 0, missing: null, most: null });
    expect(checkOf("seven-in-seven")?.missing).toMatchObject({ column: "purpose of numbers" });
    expect(checkOf("burst")).toMatchObject({ tooFew: 2, most: { n: 0, needed: 1, of: "calls" } });
  });

  it("a first warning may weigh less than the rule", () => {
    const one = aCaller({ month: { delivered: 900, unwanted: 1 } });
    expect(lookAt([one]).findings).toMatchObject([{ ruleId: "unwanted-607", level: "warn", severity: "medium" }]);
  });

  it("leaves out what is switched off", () => {
    const off = { ...DEFAULT_SETTINGS, rules: new Map([["daily-volume", { thresholds: {}, isOff: true }]]) };
    const { findings, checks } = lookAt([loud], off);
    expect(findings).toEqual([]);
    expect(checks.filter(({ isOff }) => isOff).map(({ ruleId }) => ruleId)).toEqual(["daily-volume"]);
  });
});
