import { describe, expect, it } from "vitest";
import type { CallerFacts } from "@/lib/advice/caller-facts";
import { aCaller, aDay, aFleet, type FleetWish, TODAY, verdictOf } from "@/lib/testing/a-fleet";

const dropped = (): CallerFacts =>
  aCaller({ firstDay: TODAY - 30, lastDay: TODAY - 20, days: [aDay(25, { attempts: 9 })] });
const kept = (): CallerFacts => aCaller({ days: [aDay(0, { attempts: 9 })] });
const fleetOf = (droppedCount: number, keptCount: number) => [
  ...Array.from({ length: droppedCount }, dropped),
  ...Array.from({ length: keptCount }, kept),
];
const areas = (sameArea: number, areaKnown = 1_000) => [
  aCaller({ month: { areaKnown, sameArea, expectedSameArea: areaKnown * 0.1 } }),
];
const serves = (second: number) => [
  aCaller({
    month: { attempts: 20 + second },
    campaigns: [
      { campaign: "Renewals", attempts: 20 },
      { campaign: "Surveys", attempts: second },
    ],
  }),
];
const complained = (complaints30: number, complaints90: number, complaintsWithoutCalls = 0) => [
  aCaller({ complaints30, complaints90, complaintsWithoutCalls }),
];

const inOrder = (attempts: number, dialledRuns: number) => [aCaller({ month: { attempts }, dialledRuns })];

const CASES: readonly (readonly [string, string, string, FleetWish])[] = [
  ["number-churn", "warn", "three quarters of twelve", { callers: fleetOf(9, 3) }],
  ["number-churn", "quiet", "half of twelve, which may be less than a third", { callers: fleetOf(6, 6) }],
  ["number-churn", "too_few", "nine of nine", { callers: fleetOf(9, 0) }],
  ["neighbour-matching", "warn", "a third, where a tenth is chance", { callers: areas(340) }],
  ["neighbour-matching", "quiet", "not surely 20 points more", { callers: areas(310) }],
  ["neighbour-matching", "too_few", "49 calls", { callers: areas(49, 49) }],
  ["neighbour-matching", "missing", "no area at all", { callers: [kept()] }],
  ["sequential-dialling", "warn", "one run", { callers: inOrder(5, 1), areNumbersCompared: true }],
  ["sequential-dialling", "quiet", "no run", { callers: inOrder(500, 0), areNumbersCompared: true }],
  ["sequential-dialling", "too_few", "four calls", { callers: inOrder(4, 0), areNumbersCompared: true }],
  ["sequential-dialling", "missing", "nobody compared", { callers: inOrder(500, 0) }],
  ["mixed-purpose", "warn", "two campaigns", { callers: serves(20) }],
  ["mixed-purpose", "quiet", "one, and 19 calls of another", { callers: serves(19) }],
  [
    "mixed-purpose",
    "too_few",
    "19 calls",
    { callers: [aCaller({ month: { attempts: 19 }, campaigns: [{ campaign: "A", attempts: 19 }] })] },
  ],
  [
    "mixed-purpose",
    "missing",
    "no campaign named",
    { callers: [aCaller({ campaigns: [{ campaign: "", attempts: 90 }] })] },
  ],
  ["public-complaints", "warn", "one in a month", { callers: complained(1, 1), hasComplaints: true }],
  ["public-complaints", "critical", "three in a quarter", { callers: complained(1, 3), hasComplaints: true }],
  ["public-complaints", "quiet", "two, two months ago", { callers: complained(0, 2), hasComplaints: true }],
  [
    "public-complaints",
    "warn",
    "one, two months ago, on a day without own calls",
    { callers: complained(0, 1, 1), hasComplaints: true },
  ],
  ["public-complaints", "missing", "nobody looked", { callers: complained(0, 0) }],
];

describe("rules about patterns", () => {
  it.each(CASES)("%s: %s at %s", (rule, verdict, _, wish) => expect(verdictOf(rule, aFleet(wish))).toBe(verdict));
});
