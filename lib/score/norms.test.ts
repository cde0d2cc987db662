import { describe, expect, it } from "vitest";
import { answerRate, type DayNorms, normsOf } from "@/lib/score/norms";

const DAY = 20_000;
const hourFactor = new Float64Array(24).fill(1);
hourFactor[15] = 1.2;
const norms: DayNorms = {
  day: DAY,
  answers: Float64Array.of(0.1, 0.2),
  answersCalls: Float64Array.of(0, 0),
  declines: Float64Array.of(0.03, 0.03),
  declinesCalls: Float64Array.of(0, 0),
  unwanted: Float64Array.of(0, 0),
  blocks: Float64Array.of(0, 0),
  carrierFactor: Float64Array.of(1, 0.5),
  hourFactor,
  weekdayFactor: 0.9,
  campaignCalls: Float64Array.of(0, 0),
  campaignBlocks: Float64Array.of(0, 0),
  peers: new Map(),
};

describe("answerRate", () => {
  it.each([
    [0, 0, 0, 0.09],
    [1, 0, 0, 0.18],
    [1, 1, 0, 0.09],
    [1, 1, 15, 0.108],
  ])("of campaign %i towards carrier %i at hour %i is %f", (campaign, carrier, hourOfDay, rate) => {
    expect(answerRate(norms, campaign, carrier, DAY * 24 + hourOfDay)).toBeCloseTo(rate, 12);
  });
});

describe("normsOf", () => {
  it("finds the norms of a day and refuses days outside", () => {
    const span = { firstDay: DAY, days: [norms] };
    expect(normsOf(span, DAY)).toBe(norms);
    expect(() => normsOf(span, DAY + 1)).toThrow(RangeError);
    expect(() => normsOf(span, DAY - 1)).toThrow(RangeError);
  });
});
