import { describe, expect, it } from "vitest";
import { aCaller, aFleet, type CallerWish, type FleetWish, verdictOf } from "@/lib/testing/a-fleet";

const debt = { label: "Debt collection, east" };
const month = { attempts: 900 };

const CALLERS: readonly (readonly [string, string, string, CallerWish])[] = [
  ["three-a-day", "warn", "four in a day", { month: { ...month, mostPerPersonDay: 4 } }],
  [
    "three-a-day",
    "critical",
    "four in a day in Florida",
    { month: { ...month, mostPerPersonDay: 4, mostPerPersonDayCapped: 4 } },
  ],
  ["three-a-day", "quiet", "three in a day", { month: { ...month, mostPerPersonDay: 3, mostPerPersonDayCapped: 3 } }],
  ["three-a-day", "too_few", "no calls", {}],
  ["seven-in-seven", "warn", "seven in seven days", { ...debt, month: { ...month, mostPerPersonWeek: 7 } }],
  ["seven-in-seven", "critical", "eight in seven days", { ...debt, month: { ...month, mostPerPersonWeek: 8 } }],
  ["seven-in-seven", "quiet", "six in seven days", { ...debt, month: { ...month, mostPerPersonWeek: 6 } }],
  ["seven-in-seven", "too_few", "no calls", debt],
  ["seven-in-seven", "missing", "nobody says that it is about debts", { month: { ...month, mostPerPersonWeek: 9 } }],
  ["call-after-talk", "warn", "one", { ...debt, month: { ...month, callsAfterTalk: 1 } }],
  ["call-after-talk", "quiet", "none", { ...debt, month }],
  ["call-after-talk", "too_few", "no calls", debt],
  ["call-after-talk", "missing", "nobody says that it is about debts", { month: { ...month, callsAfterTalk: 1 } }],
];

const callers = [aCaller({ month })];
const FLEETS: readonly (readonly [string, string, string, FleetWish])[] = [
  ["many-numbers-one-person", "warn", "three", { callees: 400, mostNumbers: 3 }],
  ["many-numbers-one-person", "critical", "five", { callees: 400, mostNumbers: 5 }],
  ["many-numbers-one-person", "quiet", "two", { callees: 400, mostNumbers: 2 }],
  ["many-numbers-one-person", "too_few", "nobody called", {}],
  ["no-call-back", "warn", "none in a month", { callers, inbound30: 0 }],
  ["no-call-back", "quiet", "one", { callers, inbound30: 1 }],
  ["no-call-back", "too_few", "hardly any calls", { callers: [aCaller({ month: { attempts: 49 } })], inbound30: 0 }],
  ["no-call-back", "missing", "records that never held any", { callers }],
];

describe("rules about persons", () => {
  it.each(CALLERS)("%s: %s at %s", (rule, verdict, _, wish) =>
    expect(verdictOf(rule, aFleet({ callers: [aCaller(wish)] }))).toBe(verdict),
  );
  it.each(FLEETS)("%s: %s at %s", (rule, verdict, _, wish) => expect(verdictOf(rule, aFleet(wish))).toBe(verdict));
});
