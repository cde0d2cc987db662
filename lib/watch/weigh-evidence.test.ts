import { describe, expect, it } from "vitest";
import type { WeightedEvidence } from "@/lib/watch/day-scan";
import { StreamHistory } from "@/lib/watch/stream-history";
import { WATCH } from "@/lib/watch/watch-constants";
import { loudest, nameCarrier, totalOdds } from "@/lib/watch/weigh-evidence";

const stream = (carrier: string | null) => new StreamHistory(carrier, 20_000);
const said = (carrier: string | null, odds: number, weight: number, sum = odds): WeightedEvidence => ({
  stream: stream(carrier),
  kind: "block",
  weight,
  evidence: { sum, odds, term: odds, window: 0 },
});

describe("loudest", () => {
  it("takes weights into account, and finds none among nothing", () => {
    const [quiet, loud] = [said(null, 100, 0.1), said("Cobalt Wireless", 50, 0.5)];
    expect(loudest([quiet, loud])).toBe(loud);
    expect(loudest([said(null, 0, 1)])).toBeNull();
  });
});

describe("totalOdds", () => {
  it("is the scaled sum of all windows by weight", () => {
    expect(totalOdds([said(null, 1, 0.2, 10), said("Cobalt Wireless", 1, 0.8, 5)])).toBe(6 * WATCH.oddsScale);
  });
});

describe("nameCarrier", () => {
  const all = said(null, 1_000, 0.2);

  it("names the only carrier that speaks for it", () => {
    const one = said("Cobalt Wireless", 60, 0.3);
    expect(nameCarrier(all, [all, one, said("Harbor Voice", 0.4, 0.5)])).toBe(one);
  });

  it("names none where several do, or none does well", () => {
    const two = [said("Cobalt Wireless", 60, 0.3), said("Harbor Voice", 3, 0.5)];
    expect(nameCarrier(all, [all, ...two])).toBe(all);
    expect(nameCarrier(all, [all, said("Cobalt Wireless", 4, 0.3)])).toBe(all);
  });
});
