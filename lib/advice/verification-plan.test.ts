import { describe, expect, it } from "vitest";
import type { AdviceAction } from "@/lib/advice/advice-action";
import { planVerifications, verificationCase } from "@/lib/advice/verification-plan";
import { aCaller, aDay, TODAY } from "@/lib/testing/a-fleet";

const DAY_MS = 86_400_000;
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
  const days = profiles.map(({ callerId }) => aDay(1, {}, callerId));
  const other = action({ id: "2", callerIds: ["+4"] });
  const compared = (all: readonly AdviceAction[], some = profiles) => {
    const [planned] = planVerifications(all, dayOf, TODAY);
    if (planned === undefined) throw new Error("nothing planned");
    const { treated, untouched } = verificationCase(planned, all, some, (id) =>
      days.filter(({ callerId }) => callerId === id),
    );
    return [treated, untouched].map((side) => Array.from(side, ({ callerId }) => callerId));
  };

  it("are those of numbers with the same campaign that nobody touched", () => {
    expect(compared([action(), other])).toEqual([["+1"], ["+2"]]);
  });

  it("are those of all others where none has the same campaign", () => {
    expect(
      compared(
        [action(), other],
        profiles.filter(({ callerId }) => callerId !== "+2"),
      ),
    ).toEqual([["+1"], ["+3"]]);
  });

  it("are all numbers where it was done for the whole", () => {
    expect(compared([action({ callerIds: [] })])).toEqual([["+1", "+2", "+3", "+4"], []]);
  });
});
