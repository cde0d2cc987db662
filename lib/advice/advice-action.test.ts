import { describe, expect, it } from "vitest";
import { type AdviceAction, covers, findingState, latestAction, latestActionIds } from "@/lib/advice/advice-action";
import type { Verdict, VerdictWord } from "@/lib/advice/verify-advice";

const action = (wish: Partial<AdviceAction> = {}): AdviceAction => ({
  id: "1",
  ruleId: "burst",
  callerIds: ["+13125550100"],
  kind: "done",
  reason: null,
  at: new Date("2026-11-01T00:00:00Z"),
  createdAt: new Date("2026-11-01T00:00:00Z"),
  verdict: null,
  ...wish,
});
const finding = { ruleId: "burst", callerId: "+13125550100" };
const nothing = { hits: 0, n: 0 };
const verdict = (word: VerdictWord): Verdict => ({
  word,
  treated: { before: nothing, after: nothing },
  untouched: null,
  change: null,
  callsToGo: 0,
});

it("finds which actions speak last for any of some numbers, once each", () => {
  const at = (day: number) => ({ createdAt: new Date(Date.UTC(2026, 10, day)) });
  const [one, other, third] = ["+13125550100", "+13125550101", "+13125550102"] as const;
  const actions = [
    action({ id: "both", callerIds: [one, other], ...at(2) }),
    action({ id: "late", callerIds: [one], ...at(3) }),
    action({ id: "early", callerIds: [other, third], ...at(1) }),
    action({ id: "whole", callerIds: [], ...at(4) }),
    action({ id: "elsewhere", ruleId: "warm-up", ...at(5) }),
  ];
  const ids = (...callerIds: string[]) => latestActionIds(actions, { ruleId: "burst", callerIds });
  expect(ids(one, other)).toEqual(["late", "both"]);
  expect(ids(other, third)).toEqual(["both", "early"]);
  expect(ids()).toEqual(["whole"]);
  expect(ids("+13125550109")).toEqual([]);
});

describe("an action", () => {
  it("speaks for the numbers that it was done for, or for the whole", () => {
    expect(covers(action(), finding)).toBe(true);
    expect(covers(action(), { ...finding, callerId: "+13125550101" })).toBe(false);
    expect(covers(action(), { ...finding, ruleId: "warm-up" })).toBe(false);
    expect(covers(action({ callerIds: [] }), { ...finding, callerId: "" })).toBe(true);
    expect(covers(action(), { ...finding, callerId: "" })).toBe(false);
  });

  it("gives way to a later one", () => {
    const later = action({ id: "2", kind: "ignored", createdAt: new Date("2026-11-02T00:00:00Z") });
    expect(latestAction([action(), later], finding)?.id).toBe("2");
    expect(latestAction([later, action()], finding)?.id).toBe("2");
    expect(latestAction([later], { ...finding, callerId: "+13125550109" })).toBeNull();
  });

  it.each([
    [null, "open"],
    [action(), "done"],
    [action({ kind: "ignored" }), "ignored"],
    [action({ verdict: verdict("helped") }), "done"],
    [action({ verdict: verdict("not_yet") }), "done"],
    [action({ verdict: verdict("no_effect") }), "open"],
    [action({ verdict: verdict("worse") }), "open"],
  ] as const)("leaves a finding %#: %s", (latest, state) => expect(findingState(latest)).toBe(state));
});
