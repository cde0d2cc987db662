import { describe, expect, it } from "vitest";
import type { AdviceCounts } from "@/lib/advice/advice-day";
import { adviceRule } from "@/lib/advice/catalogue";
import { aCaller, aFleet, type FleetWish, verdictOf } from "@/lib/testing/a-fleet";

/** Lower end of the interval of Wilson (1927) at 95 %, written out anew so that the product's own is not its own judge. */
function wilsonLow(hits: number, n: number): number {
  const z = 1.959963984540054;
  const share = hits / n;
  const centre = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return (centre - reach) / (1 + (z * z) / n);
}

const N = 2_000;
/** The fewest hits among N that surely pass a limit; more surely still than chance explains. */
function fewest(limit: number, of: (hits: number) => number = (hits) => hits): number {
  for (let hits = 1; hits <= N; hits++) if (wilsonLow(of(hits), N) >= limit) return hits;
  throw new Error("never");
}

const month =
  (counts: (hits: number) => Partial<AdviceCounts>) =>
  (hits: number): FleetWish => ({ callers: [aCaller({ month: counts(hits) })] });

/** How a fleet looks with so many hits among N trials, for every rule with a share that is bad when it is high. */
const CASES: readonly (readonly [string, number, number | null, (hits: number) => FleetWish])[] = [
  ["network-rejection", 0.01, 0.03, month((rejectedNetwork) => ({ routable: N, rejectedNetwork }))],
  ["instant-declines", 0.5, null, month((instantDeclines) => ({ declined: N, timedDeclines: N, instantDeclines }))],
  ["short-calls", 0.1, 0.15, month((shortCalls) => ({ connected: N, talkMs: N * 60_000, shortCalls }))],
  ["incomplete-calls", 0.25, 0.4, month((lost) => ({ attempts: N, routable: N - lost }))],
  ["invalid-numbers", 0.02, 0.05, month((invalid) => ({ attempts: N, invalid }))],
  ["hurried-redial", 0.01, null, month((hurriedCallees) => ({ callees: N, hurriedCallees }))],
  ["ring-too-short", 0.05, 0.2, month((canceledEarly) => ({ canceled: N, canceledTimed: N, canceledEarly }))],
  ["attestation-below-a", 0.05, 0.25, month((attestedLow) => ({ attempts: N, attested: N, attestedLow }))],
  ["abandoned-calls", 0.02, 0.03, (droppedLive) => ({ campaigns: [{ campaign: "A", answeredLive: N, droppedLive }] })],
  ["notice-lost", 0.01, null, (declined) => ({ callers: [aCaller({ month: { routable: N, declined } })] })],
];

describe("at its very limit", () => {
  it.each(CASES)("%s warns, and one hit below it is quiet", (rule, warn, critical, fleet) => {
    const at = fewest(warn);
    expect(adviceRule(rule)?.thresholds.find(({ level, unit }) => level === "warn" && unit === "share")?.value).toBe(
      warn,
    );
    expect([verdictOf(rule, aFleet(fleet(at - 1))), verdictOf(rule, aFleet(fleet(at)))]).toEqual(["quiet", "warn"]);
    if (critical === null) return;
    const worse = fewest(critical);
    expect([verdictOf(rule, aFleet(fleet(worse - 1))), verdictOf(rule, aFleet(fleet(worse)))]).toEqual([
      "warn",
      "critical",
    ]);
  });

  it.each([
    ["analytics-block", 0.01, (hits: number) => ({ routable: N, blocked603plus: hits, blockedCallees: 2 })],
    ["rejected-608", 0.01, (hits: number) => ({ routable: N, rejected608: hits })],
    ["identity-errors", 0.01, (hits: number) => ({ attempts: N, identityErrors: hits })],
  ] as const)("%s turns critical, and one hit below it warns or is quiet", (rule, critical, counts) => {
    const at = fewest(critical);
    const verdict = (hits: number) =>
      verdictOf(rule, aFleet({ callers: [aCaller({ week: counts(hits), month: counts(hits) })] }));
    expect([verdict(at - 1) === "critical", verdict(at)]).toEqual([false, "critical"]);
  });
});
