import { describe, expect, it } from "vitest";
import type { AlertRuleBacktest } from "@/lib/present/alert/alert-rule.schema";
import { backtestWords } from "@/lib/present/alert/backtest-words";

const CALLER = {
  callerId: "+13125550103",
  at: "2026-11-02T10:00:00.000Z",
  since: "2026-11-01T10:00:00.000Z",
  ...{ value: 0.12, low: 0.08, high: 0.17, n: 240, before: 0.05, overAt: null },
};
const FOUND: AlertRuleBacktest = {
  condition: "Network blocks of one caller ID above 5%",
  from: "2026-09-01T00:00:00.000Z",
  to: "2026-11-03T00:00:00.000Z",
  total: 4,
  incidents: [{ detectedAt: "2026-11-02T10:00:00.000Z", overAt: null, callerCount: 3, callers: [CALLER] }],
  callers: 3,
  dayMax: 2,
  mailsPerDay: 10,
  daysOverBudget: 0,
  numberDays: 5_000,
  perThousand: 0.8,
  isNoisy: false,
  reach: { minCalls: 200, isTogether: false, enough: 9, tooFew: 3 },
};

describe("backtestWords", () => {
  it("says how often, on what, and what each was", () => {
    const words = backtestWords(FOUND, "blocked", "UTC");
    expect(words.headline).toBe("It would have raised 4 alerts about 3 caller IDs");
    expect(words.note).toContain("5,000 days on which a caller ID was used");
    expect(words.rows[0]).toMatchObject({ figures: "12% (8% to 17%, n = 240), against 5%", end: "not over yet" });
    expect(words.rows[0]?.who).toMatch(/ and 2 more$/);
    expect(words.warnings).toEqual([]);
  });

  it("warns where it would exceed the budget, and where it finds far more than ours would, without calling real harm chance", () => {
    const loud = { ...FOUND, daysOverBudget: 2, dayMax: 14, isNoisy: true, perThousand: 60 };
    const [budget, noise] = backtestWords(loud, "blocked", "UTC").warnings;
    expect(budget).toContain("On 2 days it alone would have sent more than the 10 mails");
    expect(noise).toContain("60 in 1,000 days");
    expect(noise).toContain("if nothing was wrong there");
  });

  it("says how many caller IDs had enough calls, and that nothing follows where none had", () => {
    expect(backtestWords(FOUND, "blocked", "UTC").note).toMatch(
      / 9 of 12 caller IDs reached the 200 calls that it asks for; the other 3 never did and were not judged\.$/,
    );
    const blind = backtestWords(
      { ...FOUND, total: 0, incidents: [], reach: { minCalls: 200, isTogether: false, enough: 0, tooFew: 12 } },
      "blocked",
      "UTC",
    );
    expect(blind.headline).toBe("It could judge nothing: there were never enough calls");
    expect(blind.warnings[0]).toContain("Nothing reached the 200 calls that it asks for");
    const together = (enough: number) =>
      backtestWords(
        { ...FOUND, reach: { minCalls: 1, isTogether: true, enough, tooFew: 1 - enough } },
        "blocked",
        "UTC",
      ).note;
    expect(together(1)).toMatch(/ Together they reached the 1 call that it asks for\.$/);
    expect(together(0)).toMatch(/ Together they never reached the 1 call that it asks for\.$/);
    expect(backtestWords({ ...FOUND, reach: null }, "blocked", "UTC").note).toMatch(/was used\.$/);
  });

  it("says so where there is nothing", () => {
    expect(backtestWords({ ...FOUND, total: 0, incidents: [] }, "blocked", "UTC").headline).toBe(
      "It would have raised no alert",
    );
    expect(backtestWords({ ...FOUND, from: null, to: null }, "blocked", "UTC").headline).toContain("no calls");
  });
});
