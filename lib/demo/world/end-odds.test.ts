import { describe, expect, it } from "vitest";
import { endOdds, episodeStrength } from "@/lib/demo/world/end-odds";
import { WORLD_FIRST_DAY } from "@/lib/demo/world/random-world";
import type { Episode } from "@/lib/demo/world/world";

const aBlock: Episode = {
  kind: "block",
  carriers: ["Cobalt Wireless"],
  startHour: (WORLD_FIRST_DAY + 20) * 24,
  rampHours: 0,
  endHour: null,
  answers: 1,
  declines: 1,
  unwanted: 1,
  blocks: 1,
  blockShare: 0.5,
};

describe("endOdds", () => {
  const rates = { answered: 0.12, declined: 0.03, unwanted: 0.002, blocked: 0.003 };

  it("adds up to 1", () => {
    for (const episodes of [[], [aBlock]]) {
      const odds = endOdds(rates, episodes, aBlock.startHour);
      expect(Object.values(odds).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    }
  });

  it("takes a label's factors in full only after its ramp", () => {
    const label = { ...aBlock, kind: "label" as const, blockShare: 0, answers: 0.5, rampHours: 9 };
    const answered = (hours: number) => endOdds(rates, [label], label.startHour + hours).answered;
    expect(answered(-1)).toBeCloseTo(0.12 * 0.997, 6);
    expect(answered(0)).toBeLessThan(answered(-1));
    expect(answered(4)).toBeLessThan(answered(0));
    expect(answered(9)).toBeCloseTo(0.06 * 0.997, 6);
    expect(answered(500)).toBeCloseTo(answered(9), 12);
  });
});

describe("episodeStrength", () => {
  it("is nothing before the start and from the end on", () => {
    const ended = { ...aBlock, endHour: aBlock.startHour + 5 };
    expect([-1, 0, 4, 5].map((hours) => episodeStrength(ended, ended.startHour + hours))).toEqual([0, 1, 1, 0]);
  });
});
