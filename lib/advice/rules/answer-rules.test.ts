import { describe, expect, it } from "vitest";
import { aCaller, aFleet, type CallerWish, verdictOf } from "@/lib/testing/a-fleet";

const before = { routable: 1_000, connected: 400 };
const talked = (connected: number, seconds: number) => ({ connected, talkMs: connected * seconds * 1_000 });

const CASES: readonly (readonly [string, string, string, CallerWish])[] = [
  ["low-answer-rate", "warn", "surely under 20 %", { month: { routable: 1_000, connected: 170 } }],
  ["low-answer-rate", "critical", "surely under 10 %", { month: { routable: 1_000, connected: 80 } }],
  ["low-answer-rate", "quiet", "19 % that may be 20 %", { month: { routable: 1_000, connected: 190 } }],
  ["low-answer-rate", "too_few", "none of 49", { month: { routable: 49 } }],
  ["answer-drop", "warn", "from 40 to 26 %", { twoDays: { routable: 200, connected: 52 }, fortnightBefore: before }],
  [
    "answer-drop",
    "critical",
    "from 40 to 18 %",
    { twoDays: { routable: 200, connected: 36 }, fortnightBefore: before },
  ],
  ["answer-drop", "quiet", "from 40 to 30 %", { twoDays: { routable: 200, connected: 60 }, fortnightBefore: before }],
  [
    "answer-drop",
    "quiet",
    "by a third, by chance",
    { twoDays: { routable: 51, connected: 14 }, fortnightBefore: { routable: 55, connected: 22 } },
  ],
  ["answer-drop", "too_few", "49 calls", { twoDays: { routable: 49 }, fortnightBefore: before }],
  ["short-calls", "warn", "surely 10 %", { month: { connected: 1_000, shortCalls: 125 } }],
  ["short-calls", "critical", "surely 15 %", { month: { connected: 1_000, shortCalls: 180 } }],
  ["short-calls", "quiet", "11 % that may be less than 10 %", { month: { connected: 1_000, shortCalls: 110 } }],
  ["short-calls", "too_few", "99 calls, all short", { month: { connected: 99, shortCalls: 99 } }],
  ["low-talk-time", "warn", "29 seconds", { month: talked(100, 29) }],
  ["low-talk-time", "critical", "14 seconds", { month: talked(100, 14) }],
  [
    "low-talk-time",
    "warn",
    "more than half end within 15 seconds",
    { month: { ...talked(1_000, 60), briefCalls: 550 } },
  ],
  [
    "low-talk-time",
    "quiet",
    "30 seconds, just half of them brief",
    { month: { ...talked(1_000, 30), briefCalls: 500 } },
  ],
  ["low-talk-time", "too_few", "49 calls", { month: talked(49, 3) }],
  ["incomplete-calls", "warn", "surely 25 %", { month: { attempts: 1_000, routable: 710 } }],
  ["incomplete-calls", "critical", "surely 40 %", { month: { attempts: 1_000, routable: 600, zeroCalls: 50 } }],
  ["incomplete-calls", "quiet", "26 % that may be less than 25 %", { month: { attempts: 1_000, routable: 740 } }],
  ["incomplete-calls", "too_few", "49 calls", { month: { attempts: 49 } }],
];

describe("rules about answers", () => {
  it.each(CASES)("%s: %s at %s", (rule, verdict, _, wish) =>
    expect(verdictOf(rule, aFleet({ callers: [aCaller(wish)] }))).toBe(verdict),
  );
});
