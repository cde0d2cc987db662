import { describe, expect, it } from "vitest";
import { callerFacts, decayed, isAboutDebt } from "@/lib/advice/caller-facts";
import { aCaller, aDay, TODAY } from "@/lib/testing/a-fleet";

describe("the facts of a caller ID", () => {
  const days = [35, 34, 28, 27, 7, 6, 2, 1, 0].map((ago) => aDay(ago, { attempts: 1 }));

  it("are summed over the last days, today among them, and over days before", () => {
    const facts = callerFacts(aCaller(), days, TODAY);
    const { month, week, twoDays, monthBefore, fortnightBefore } = facts;
    expect([month, week, twoDays, monthBefore, fortnightBefore].map(({ attempts }) => attempts)).toEqual([
      6, 4, 2, 4, 3,
    ]);
    expect(facts.days.map(({ day }) => day)).toEqual(days.map(({ day }) => day));
  });
});

it("a day counts half after the half-life", () => {
  const caller = aCaller({ days: [aDay(0, { unwanted: 2, delivered: 10 }), aDay(14, { unwanted: 4, delivered: 20 })] });
  expect(decayed(caller, 14, ({ unwanted, delivered }) => ({ hits: unwanted, n: delivered }))).toEqual({
    hits: 4,
    n: 20,
  });
});

it.each([
  [{ purpose: "debt collection" }, true],
  [{ label: "Collections east" }, true],
  [{ campaigns: [{ campaign: "arrears", attempts: 3 }] }, true],
  [{ label: "Indebtedness news", group: "Renewals" }, false],
  [{}, false],
])("%j is about debts: %s", (wish, isDebt) => expect(isAboutDebt(aCaller(wish))).toBe(isDebt));
