import { describe, expect, it } from "vitest";
import { addRatio, ageNormSums, emptyNormSums, shrunkRatio } from "@/lib/score/norm-sums";
import { NORM } from "@/lib/score/score-constants";

const someSums = () => emptyNormSums(20_000, ["Renewals", "Surveys"], ["Northstar Mobile"]);

describe("shrunkRatio", () => {
  it("is the prior where nothing is known and the ratio where much is", () => {
    const sums = someSums();
    addRatio(sums.declines, 1, 40, 100);
    addRatio(sums.declines, 1, 60, 900);
    expect(shrunkRatio(sums.declines, 0, 0.03, 300)).toBe(0.03);
    expect(shrunkRatio(sums.declines, 1, 0.03, 300)).toBeCloseTo((100 + 9) / 1300, 12);
  });
});

describe("ageNormSums", () => {
  it("halves fast sums in a week and slow ones in four", () => {
    const sums = someSums();
    for (const family of [sums.answers, sums.declines, sums.unwanted, sums.hourFactor]) addRatio(family, 0, 8, 16);
    ageNormSums(sums, NORM.fastHalfLifeDays);
    expect(sums.day).toBe(20_000 + NORM.fastHalfLifeDays);
    expect([sums.answers.hits[0], sums.answers.base[0], sums.declines.hits[0]]).toEqual([4, 8, 4]);
    expect(sums.unwanted.hits[0]).toBeCloseTo(8 * 0.5 ** 0.25, 12);
    ageNormSums(sums, NORM.slowHalfLifeDays - NORM.fastHalfLifeDays);
    expect(sums.hourFactor.base[0]).toBeCloseTo(8, 12);
  });

  it("forgets a name that was used once, long ago", () => {
    const sums = someSums();
    addRatio(sums.answers, 0, 1, 1);
    ageNormSums(sums, 40);
    expect(sums.answers.base[0]).toBeGreaterThan(0);
    ageNormSums(sums, 10);
    expect([sums.answers.hits[0], sums.answers.base[0]]).toEqual([0, 0]);
  });

  it("never forgets that a campaign has shown a block", () => {
    const sums = someSums();
    addRatio(sums.seen, 0, 1, 5);
    ageNormSums(sums, 400);
    expect([sums.seen.hits[0], sums.seen.base[0]]).toEqual([1, 5]);
  });
});

describe("emptyNormSums", () => {
  it("has a place for every campaign, carrier, hour and weekday", () => {
    const sums = someSums();
    expect([sums.answers, sums.blocks, sums.hourFactor, sums.weekdayFactor].map(({ hits }) => hits.length)).toEqual([
      2, 1, 24, 7,
    ]);
  });
});
