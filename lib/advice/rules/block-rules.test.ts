import { describe, expect, it } from "vitest";
import { aCaller, aDay, aFleet, type CallerWish, verdictOf } from "@/lib/testing/a-fleet";

const one = (wish: CallerWish) => aFleet({ callers: [aCaller(wish)] });
const usual = { delivered: 2_000, declined: 60 };

/** Rule, what it says, and the facts that make it say so. */
const CASES: readonly (readonly [string, string, string, CallerWish])[] = [
  [
    "analytics-block",
    "warn",
    "one certain block",
    { week: { routable: 60, blocked603plus: 1, blocked603plusCertain: 1 } },
  ],
  ["analytics-block", "critical", "three callees", { week: { routable: 60, blocked603plus: 3, blockedCallees: 3 } }],
  ["analytics-block", "critical", "surely one in a hundred", { week: { routable: 1_000, blocked603plus: 18 } }],
  [
    "analytics-block",
    "quiet",
    "two that only the phrase gives away",
    { week: { routable: 60, blocked603plus: 2, blockedCallees: 2 } },
  ],
  ["analytics-block", "too_few", "no call this week", { month: { routable: 900, blocked603plus: 9 } }],
  ["rejected-608", "warn", "one", { month: { routable: 900, rejected608: 1 } }],
  ["rejected-608", "critical", "surely one in a hundred", { month: { routable: 1_000, rejected608: 18 } }],
  ["rejected-608", "quiet", "none", { month: { routable: 900 } }],
  ["rejected-608", "too_few", "no calls", {}],
  ["unwanted-607", "warn", "one", { month: { delivered: 900, unwanted: 1 } }],
  [
    "unwanted-607",
    "critical",
    "surely one in 200",
    { month: { delivered: 1_000, unwanted: 14 }, days: [aDay(0, { delivered: 1_000, unwanted: 14 })] },
  ],
  [
    "unwanted-607",
    "warn",
    "the same two months ago",
    { month: { delivered: 1_000, unwanted: 1 }, days: [aDay(56, { delivered: 1_000, unwanted: 14 })] },
  ],
  ["unwanted-607", "quiet", "none", { month: { delivered: 900 } }],
  ["unwanted-607", "too_few", "nothing delivered", { month: { routable: 900 } }],
  ["network-rejection", "warn", "surely 1 %", { month: { routable: 1_000, rejectedNetwork: 20 } }],
  ["network-rejection", "critical", "surely 3 %", { month: { routable: 1_000, rejectedNetwork: 45 } }],
  [
    "network-rejection",
    "quiet",
    "1.5 % that may be less than 1 %",
    { month: { routable: 1_000, rejectedNetwork: 15 } },
  ],
  ["network-rejection", "too_few", "49 calls, all rejected", { month: { routable: 49, rejectedNetwork: 49 } }],
  ["decline-surge", "warn", "more than twice as many", { week: { delivered: 500, declined: 40 }, monthBefore: usual }],
  ["decline-surge", "critical", "five times as many", { week: { delivered: 500, declined: 75 }, monthBefore: usual }],
  ["decline-surge", "quiet", "nearly twice as many", { week: { delivered: 500, declined: 29 }, monthBefore: usual }],
  [
    "decline-surge",
    "quiet",
    "three times as many, by chance",
    { week: { delivered: 50, declined: 4 }, monthBefore: { delivered: 100, declined: 3 } },
  ],
  ["decline-surge", "too_few", "49 delivered calls", { week: { delivered: 49, declined: 49 }, monthBefore: usual }],
  ["instant-declines", "warn", "five of five", { month: { declined: 5, timedDeclines: 5, instantDeclines: 5 } }],
  ["instant-declines", "quiet", "six of ten", { month: { declined: 10, timedDeclines: 10, instantDeclines: 6 } }],
  ["instant-declines", "too_few", "four of four", { month: { declined: 4, timedDeclines: 4, instantDeclines: 4 } }],
  ["instant-declines", "missing", "no times in the records", { month: { declined: 40 } }],
  ["notice-lost", "warn", "declines and never a header", { month: { routable: 1_000, declined: 25 } }],
  ["notice-lost", "quiet", "one header", { month: { routable: 1_000, declined: 25, refusalsWithReason: 1 } }],
  ["notice-lost", "quiet", "too few declines", { month: { routable: 1_000, declined: 12 } }],
  ["notice-lost", "too_few", "49 calls", { month: { routable: 49, declined: 49 } }],
];

describe("rules about refusals", () => {
  it.each(CASES)("%s: %s at %s", (rule, verdict, _, wish) => expect(verdictOf(rule, one(wish))).toBe(verdict));

  it("compare a number without a past with the fleet's middle", () => {
    const others = Array.from({ length: 3 }, () => aCaller({ month: usual }));
    const fleet = (declined: number) =>
      aFleet({ callers: [aCaller({ week: { delivered: 400, declined } }), ...others] });
    expect([verdictOf("decline-surge", fleet(40)), verdictOf("decline-surge", fleet(20))]).toEqual(["warn", "quiet"]);
  });

  it("do not ask for a header before providers had to send it", () => {
    const fleet = one({ month: { routable: 1_000, declined: 25 } });
    expect(verdictOf("notice-lost", { ...fleet, today: 20_500 })).toBe("quiet");
  });
});
