import { describe, expect, it } from "vitest";
import { answerRate, campaignNorms, carrierNorms, type DayNorms, normsOf } from "@/lib/score/norms";

const DAY = 20_000;
const hourFactor = new Float64Array(24).fill(1);
hourFactor[15] = 1.2;
const aCampaign = (answers: number) => ({
  answers,
  declines: 0.03,
  unwanted: 0,
  answersCalls: 0,
  declinesCalls: 0,
  seenCalls: 0,
  seenRefusals: 0,
  peers: null,
});
const norms: DayNorms = {
  day: DAY,
  campaigns: new Map([0.1, 0.2].map((answers, position) => [position, aCampaign(answers)])),
  carriers: new Map([1, 0.5].map((answersFactor, position) => [position, { answersFactor, blocks: 0 }])),
  hourFactor,
  weekdayFactor: 0.9,
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

describe("campaignNorms and carrierNorms", () => {
  it("know those that the day needs and no others", () => {
    expect(campaignNorms(norms, 1).answers).toBe(0.2);
    expect(carrierNorms(norms, 1).answersFactor).toBe(0.5);
    expect(() => campaignNorms(norms, 2)).toThrow(RangeError);
    expect(() => carrierNorms(norms, 2)).toThrow(RangeError);
  });
});
