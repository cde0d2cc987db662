import { describe, expect, it } from "vitest";
import type { AdviceAction } from "@/lib/advice/advice-action";
import { planVerifications, verificationCases } from "@/lib/advice/verification-plan";
import { DAY_MS } from "@/lib/base/time-units";
import { aCaller, aDay, TODAY } from "@/lib/testing/a-fleet";

const at = (ago: number) => new Date((TODAY - ago) * DAY_MS);
const dayOf = (moment: Date) => moment.getTime() / DAY_MS;
const action = (wish: Partial<AdviceAction> = {}): AdviceAction => ({
  id: "1",
  ruleId: "burst",
  callerIds: ["+1"],
  kind: "done",
  reason: null,
  at: at(10),
  createdAt: at(10),
  verdict: null,
  ...wish,
});
const nothing = { before: { hits: 0, n: 0 }, after: { hits: 0, n: 0 } };
const verdict = { treated: nothing, untouched: null, change: null, callsToGo: 9 };

describe("what has yet to be verified", () => {
  it.each([
    ["something done", action(), 1],
    ["something that could not be told", action({ verdict: { ...verdict, word: "not_yet" } }), 1],
    ["something that helped", action({ verdict: { ...verdict, word: "helped" } }), 0],
    ["something ignored", action({ kind: "ignored" }), 0],
    ["a rule that is no more", action({ ruleId: "gone" }), 0],
    ["something half a year old", action({ at: at(153) }), 0],
  ])("%s", (_, one, planned) => expect(planVerifications([one], dayOf, TODAY)).toHaveLength(planned));

  it("needs the 28 days before, even when it lies ahead of the calls", () => {
    expect(planVerifications([action()], dayOf, TODAY)[0]).toMatchObject({ doneOn: TODAY - 10, from: TODAY - 38 });
    expect(planVerifications([action({ at: at(-5) })], dayOf, TODAY)[0]?.from).toBe(TODAY - 28);
  });
});

describe("the days to compare", () => {
  const campaigns = (campaign: string) => [{ campaign, attempts: 90 }];
  const profiles = [
    aCaller({ callerId: "+1", campaigns: campaigns("Renewals") }),
    aCaller({ callerId: "+2", campaigns: campaigns("Renewals") }),
    aCaller({ callerId: "+3", campaigns: campaigns("Surveys") }),
    aCaller({ callerId: "+4", campaigns: campaigns("Renewals") }),
  ];
  /** Each with calls of another order of magnitude, so that a sum tells whose they are. */
  const days = profiles.map(({ callerId }, index) => aDay(1, { routable: 10 ** index }, callerId));
  const other = action({ id: "2", callerIds: ["+4"] });
  const compared = (all: readonly AdviceAction[], some = profiles) => {
    const asked: string[] = [];
    const cases = verificationCases(planVerifications(all, dayOf, TODAY), all, some, (id) => {
      asked.push(id);
      return days.filter(({ callerId }) => callerId === id);
    });
    expect(asked).toEqual([...new Set(asked)]);
    return cases.map(({ verification: { treated, untouched } }) =>
      [treated, untouched].map((side) => side.between(0, TODAY).routable),
    );
  };

  it("are those of numbers with the same campaign that nobody touched", () => {
    expect(compared([action(), other])).toEqual([
      [1, 10],
      [1_000, 10],
    ]);
  });

  it("are those of all others where none has the same campaign", () => {
    expect(
      compared(
        [action(), other],
        profiles.filter(({ callerId }) => callerId !== "+2"),
      ),
    ).toEqual([
      [1, 100],
      [1_000, 100],
    ]);
  });

  it("are all numbers where it was done for the whole", () => {
    expect(compared([action({ callerIds: [] })])).toEqual([[1_111, 0]]);
  });
});
