import { describe, expect, it } from "vitest";
import { callDivergence, delayBoundCalls, delayBoundHours } from "@/lib/demo/world/delay-bound";
import { randomWorld, WORLD_FIRST_DAY } from "@/lib/demo/world/random-world";
import type { Episode } from "@/lib/demo/world/world";

const world = randomWorld({ seed: "bound", numbers: 1, days: 60, style: "everything", badShare: 0 });
const [number] = world.numbers;
const [campaign] = world.campaigns;
const aLabel: Episode = {
  kind: "label",
  carriers: ["Cobalt Wireless"],
  startHour: (WORLD_FIRST_DAY + 20) * 24,
  rampHours: 0,
  endHour: null,
  answers: 0.5,
  declines: 2,
  unwanted: 5,
  blocks: 3,
  blockShare: 0,
};

describe("delayBoundCalls", () => {
  // Known values of the bound: divergences per call, mean calls between false alerts, calls that are needed.
  it.each([
    [0.0359, 12_000, 142],
    [0.0359, 150_000, 211],
    [0.0034, 12_000, 818],
    [3.11, 12_000, 2.7],
  ])("needs, at %f nats a call and one false alert in %i, about %f calls", (nats, runLength, calls) => {
    const bound = delayBoundCalls({ badFromClean: nats, cleanFromBad: nats }, runLength);
    expect(Math.abs(bound / calls - 1)).toBeLessThan(0.25);
  });

  it("solves its equation", () => {
    const h = 5;
    const target = Math.exp(h) - h - 1;
    const bound = delayBoundCalls({ badFromClean: 0.02, cleanFromBad: 0.03 }, target / 0.03);
    expect(bound).toBeCloseTo((h - 1 + Math.exp(-h)) / 0.02, 6);
  });
});

describe("callDivergence", () => {
  const divergence = (style: typeof world.style, episode: Episode) =>
    number && campaign
      ? callDivergence({ ...world, style }, { number, campaign }, episode, episode.startHour).badFromClean
      : 0;

  it("tells less when the carrier is not known", () => {
    expect(divergence("no_carrier", aLabel)).toBeLessThan(divergence("everything", aLabel) / 2);
  });

  it("tells less of a block when only causes are reported", () => {
    const aBlock = {
      ...aLabel,
      kind: "block" as const,
      answers: 1,
      declines: 1,
      unwanted: 1,
      blocks: 1,
      blockShare: 0.5,
    };
    expect(divergence("only_cause_21", aBlock)).toBeLessThan(divergence("everything", aBlock));
    expect(divergence("only_603", aBlock)).toBeCloseTo(divergence("everything", aBlock), 2);
  });

  it("tells nothing where nothing changes", () => {
    expect(divergence("everything", { ...aLabel, carriers: [] })).toBe(0);
  });
});

describe("delayBoundHours", () => {
  const everyHour = Array.from({ length: 24 * 60 }, (_, i) => ({ hour: WORLD_FIRST_DAY * 24 + i, calls: 10 }));
  const byHour = everyHour.flatMap((entry) => (campaign ? [{ ...entry, campaign }] : []));
  const hours = (episode: Episode) =>
    number ? delayBoundHours(world, { number: { ...number, callsPerDay: 240 }, byHour }, episode, 1000) : null;

  it("is the hour in which the bound's calls have been made", () => {
    const needed = number && campaign ? callDivergence(world, { number, campaign }, aLabel, aLabel.startHour) : null;
    const calls = needed ? delayBoundCalls(needed, 240_000) : 0;
    expect(hours(aLabel)).toBe(Math.ceil(calls / 10));
  });

  it("is later while a label ramps in", () => {
    expect(hours({ ...aLabel, rampHours: 48 })).toBeGreaterThan(hours(aLabel) ?? 0);
  });

  it("is nothing for an episode that ends too soon", () => {
    expect(hours({ ...aLabel, endHour: aLabel.startHour + 2 })).toBeNull();
  });
});
