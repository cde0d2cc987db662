import { describe, expect, it } from "vitest";
import { NORM } from "@/lib/score/score-constants";
import { peerWeight, todayFactor } from "@/lib/score/today-factor";

/** Peers of whom `count` are as given by the hour, all through the day. */
function peersOf(count: number, answered: number, expected: number) {
  const weight = peerWeight(expected);
  return {
    answered: new Float64Array(24).fill(count * weight * answered),
    expected: new Float64Array(24).fill(count * weight * expected),
  };
}

describe("todayFactor", () => {
  it("is 1 without peers, and for a caller ID that is alone", () => {
    expect(todayFactor(null, 12, 3, 20)).toBe(1);
    expect(todayFactor(peersOf(1, 3, 20), 12, 3, 20)).toBeCloseTo(1, 9);
  });

  it("falls with the others on a bad day", () => {
    const factor = todayFactor(peersOf(21, 10, 20), 12, 10, 20);
    const others = 20 * peerWeight(20) * 20;
    expect(factor).toBeCloseTo((NORM.todayPriorAnswers + others / 2) / (NORM.todayPriorAnswers + others), 9);
  });

  it("does not see the caller ID itself", () => {
    const peers = peersOf(10, 20, 20);
    const weight = peerWeight(20);
    const withBad = { ...peers, answered: peers.answered.map((sum) => sum - weight * 20) };
    expect(todayFactor(withBad, 12, 0, 20)).toBeCloseTo(todayFactor(peers, 12, 20, 20), 9);
  });

  it("does not look at later hours", () => {
    const peers = peersOf(10, 20, 20);
    const later = { ...peers, answered: peers.answered.map((sum, hour) => (hour > 12 ? 0 : sum)) };
    expect(todayFactor(later, 12, 20, 20)).toBe(todayFactor(peers, 12, 20, 20));
  });
});

describe("peerWeight", () => {
  it("lets a busy caller ID count more than a quiet one, but not without bound", () => {
    const counted = (expected: number) => expected * peerWeight(expected);
    expect(counted(100)).toBeGreaterThan(counted(10));
    expect(counted(1e9)).toBeLessThanOrEqual(1 / NORM.peerNoise);
  });
});
