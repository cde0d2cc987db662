import { describe, expect, it } from "vitest";
import type { AdviceCounts } from "@/lib/advice/advice-day";
import { aCaller, aFleet, type FleetWish, verdictOf } from "@/lib/testing/a-fleet";

const CALLERS: readonly (readonly [string, string, string, Partial<AdviceCounts>])[] = [
  ["federal-hours", "critical", "one", { attempts: 900, clocked: 900, outsideFederal: 1 }],
  ["federal-hours", "quiet", "none", { attempts: 900, clocked: 900 }],
  ["federal-hours", "too_few", "no calls", {}],
  ["federal-hours", "missing", "no area known", { attempts: 900 }],
  ["state-hours", "warn", "one", { attempts: 900, clocked: 900, outsideState: 1 }],
  ["state-hours", "quiet", "none", { attempts: 900, clocked: 900 }],
  ["state-hours", "too_few", "no calls", {}],
  ["state-hours", "missing", "no area known", { attempts: 900 }],
  ["ring-too-short", "warn", "surely 5 %", { canceled: 300, canceledTimed: 300, canceledEarly: 30 }],
  ["ring-too-short", "critical", "surely 20 %", { canceled: 300, canceledTimed: 300, canceledEarly: 90 }],
  [
    "ring-too-short",
    "quiet",
    "6 % that may be less than 5 %",
    { canceled: 300, canceledTimed: 300, canceledEarly: 18 },
  ],
  ["ring-too-short", "too_few", "49 cancelled", { canceled: 49, canceledTimed: 49, canceledEarly: 49 }],
  ["ring-too-short", "missing", "no ring time", { canceled: 300 }],
];

const campaign = (droppedLive: number, answeredLive = 1_000) => ({ campaign: "Renewals", answeredLive, droppedLive });
const FLEETS: readonly (readonly [string, string, string, FleetWish])[] = [
  ["abandoned-calls", "warn", "surely 2 %", { campaigns: [campaign(30)] }],
  ["abandoned-calls", "critical", "surely 3 %", { campaigns: [campaign(45), campaign(0)] }],
  ["abandoned-calls", "critical", "one in the United Kingdom", { campaigns: [campaign(1)], country: "GB" }],
  ["abandoned-calls", "quiet", "2.5 % that may be less than 2 %", { campaigns: [campaign(25)] }],
  ["abandoned-calls", "too_few", "49 live answers", { campaigns: [campaign(49, 49)] }],
];

describe("rules of law", () => {
  it.each(CALLERS)("%s: %s at %s", (rule, verdict, _, month) =>
    expect(verdictOf(rule, aFleet({ callers: [aCaller({ month })] }))).toBe(verdict),
  );
  it.each(FLEETS)("%s: %s at %s", (rule, verdict, _, wish) => expect(verdictOf(rule, aFleet(wish))).toBe(verdict));
});
