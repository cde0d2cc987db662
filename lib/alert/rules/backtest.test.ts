import { describe, expect, it } from "vitest";
import { ruleReach, summariseBacktest } from "@/lib/alert/rules/backtest";

const incident = (hour: number, ...callerIds: string[]) => ({
  hour,
  entries: callerIds.map((about) => ({
    callerId: about,
    reading: {
      ...{ about, hour, value: 0, low: 0, high: 0, n: 0, before: 0, sinceHour: hour },
      ...{ isEnough: true, isBad: true, isGood: false },
    },
    overHour: null,
  })),
});
const SPAN = { first: 0, last: 90 * 24 - 1 };

describe("summariseBacktest", () => {
  it("counts alerts, caller IDs and days over the budget", () => {
    const found = [incident(1, "a"), incident(5, "b"), incident(20, "a"), incident(50, "a", "c")];
    const summary = summariseBacktest(found, SPAN, { numberDays: 1_000, mailsPerDay: 2 });
    expect(summary).toMatchObject({
      total: 4,
      callers: 3,
      dayMax: 3,
      daysOverBudget: 1,
      perThousand: 5,
      isNoisy: false,
    });
    expect(summary.incidents.map(({ hour }) => hour)).toEqual([50, 20, 5, 1]);
  });

  it("says when a rule finds so many that most must be false", () => {
    const found = [incident(1, "a", "b", "c")];
    expect(summariseBacktest(found, SPAN, { numberDays: 100, mailsPerDay: 10 }).isNoisy).toBe(true);
    expect(summariseBacktest([], SPAN, { numberDays: 0, mailsPerDay: 10 })).toMatchObject({
      perThousand: null,
      dayMax: 0,
    });
  });
});

describe("ruleReach", () => {
  const subject = (callerId: string, ...enough: boolean[]) => ({
    callerId,
    readings: enough.map((isEnough, hour) => ({
      ...{ about: callerId, hour, value: 0, low: 0, high: 0, n: 0, before: 0, sinceHour: hour },
      ...{ isEnough, isBad: false, isGood: false },
    })),
  });
  const rule = { metric: "blocked", minCalls: 50, per: "number" } as const;

  it("counts caller IDs with calls by whether they ever had as many as are asked for", () => {
    const subjects = [subject("a", false, true), subject("b", false), subject("c")];
    expect(ruleReach(rule, subjects)).toEqual({ minCalls: 50, isTogether: false, enough: 1, tooFew: 1 });
  });

  it.each(["silence", "standing", "attempts"] as const)("is nothing to ask of %s, which has no minimum", (metric) => {
    expect(ruleReach({ ...rule, metric }, [subject("a", true)])).toBeNull();
  });
});
