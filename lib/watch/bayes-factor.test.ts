import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockFactor, countFactor, doubtScale, labelFactor, multiplierMean } from "@/lib/watch/bayes-factor";
import { FIELD, FIELDS } from "@/lib/watch/evidence-field";
import { WATCH } from "@/lib/watch/watch-constants";

const certain = { shape: 1e6, rate: 1e6 };
const own = {
  answers: { shape: 100, rate: 100 },
  declines: { shape: 30, rate: 30 },
  unwanted: { shape: 5, rate: 5 },
  blocks: { shape: 5, rate: 5 },
};

function sumsOf(fields: Partial<Record<keyof typeof FIELD, number>>): Float64Array {
  const sums = new Float64Array(FIELDS);
  const normal = { calls: 400, answered: 48, declined: 12, unwanted: 1, blocked: 1 };
  const expected = { expectedAnswers: 48, expectedDeclines: 12, expectedUnwanted: 0.8, expectedBlocks: 1.2 };
  for (const [field, value] of Object.entries({ ...normal, ...expected, ...fields })) {
    const name = Object.keys(FIELD).find((known) => known === field);
    for (const [key, at] of Object.entries(FIELD)) if (key === name) sums[at] = value;
  }
  return sums;
}
const label = (fields: Partial<Record<keyof typeof FIELD, number>>) =>
  labelFactor(sumsOf(fields), 0, own, WATCH.label.known);

describe("countFactor", () => {
  it("is the Poisson likelihood ratio where the multiplier is certain", () => {
    const poisson = 0.5 ** 6 * Math.exp(0.5 * 10);
    expect(countFactor(6, 10, certain, [0.5])).toBeCloseTo(poisson, 3);
  });

  it("is the gamma-Poisson marginal likelihood ratio", () => {
    const { shape, rate } = { shape: 40, rate: 35 };
    const exact = 0.5 ** 6 * ((rate + 10) / (rate + 5)) ** (shape + 6);
    expect(countFactor(6, 10, { shape, rate }, [0.5])).toBeCloseTo(exact, 9);
  });

  it("agrees with the plain formula for factors near and far", () => {
    const positive = fc.double({ min: 0.01, max: 300, noNaN: true });
    fc.assert(
      fc.property(fc.nat(60), positive, positive, positive, (observed, expected, shape, rate) => {
        for (const factor of [0.35, 0.7, 1.5, 5]) {
          const log =
            observed * Math.log(factor) + (shape + observed) * Math.log((rate + expected) / (rate + factor * expected));
          const got = countFactor(observed, expected, { shape, rate }, [factor]);
          if (log < 140) expect(Math.log(got)).toBeCloseTo(log, 5);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("says nothing where nothing was expected and nothing seen", () => {
    expect(countFactor(0, 0, own.answers, [0.7, 0.5])).toBe(1);
  });

  it("stays finite", () => {
    expect(Number.isFinite(countFactor(10_000, 1, certain, [5]))).toBe(true);
  });

  it("averages to 1 over what may happen without a change", () => {
    // Negative binomial with mean 4: a sum over all counts of probability times ratio.
    const { shape, rate } = { shape: 8, rate: 8 };
    let probability = (rate / (rate + 4)) ** shape;
    let mean = 0;
    for (let count = 0; count < 200; count++) {
      mean += probability * countFactor(count, 4, { shape, rate }, [0.7, 0.5, 0.35]);
      probability *= ((shape + count) / (count + 1)) * (4 / (rate + 4));
    }
    expect(mean).toBeCloseTo(1, 6);
  });
});

describe("doubtScale", () => {
  it("keeps the mean and adds the variance", () => {
    const belief = { shape: 100, rate: 50 };
    const scale = doubtScale(belief, 0.09);
    expect(multiplierMean({ shape: belief.shape * scale, rate: belief.rate * scale })).toBeCloseTo(2, 12);
    expect(1 / (belief.shape * scale)).toBeCloseTo(1 / 100 + 0.09, 12);
  });

  it("is what a count's ratio is weighed with", () => {
    const belief = { shape: 100, rate: 50 };
    const scale = doubtScale(belief, 0.09);
    const doubted = { shape: belief.shape * scale, rate: belief.rate * scale };
    expect(countFactor(9, 10, belief, [0.5], scale)).toBe(countFactor(9, 10, doubted, [0.5]));
  });
});

describe("labelFactor", () => {
  it("speaks against a label where all is as expected", () => {
    expect(label({})).toBeLessThan(0.1);
  });

  it("speaks for a label where answers fall and refusals rise together", () => {
    expect(label({ answered: 24, declined: 26, unwanted: 4, blocked: 4 })).toBeGreaterThan(1000);
  });

  it("is not taken in by a campaign that merely answers less", () => {
    const campaign = label({ answered: 24 });
    const both = label({ answered: 24, declined: 26 });
    expect(both / campaign).toBeGreaterThan(100);
    expect(campaign).toBeLessThan(100);
  });

  it("keeps silent below five delivered calls", () => {
    expect(label({ calls: 6, blocked: 2, answered: 0, declined: 4 })).toBe(0);
    expect(label({ calls: 7, blocked: 2, answered: 0, declined: 4 })).toBeGreaterThan(0);
  });

  it("trusts expectations less when they are in doubt", () => {
    const signs = { answered: 24, declined: 26 };
    expect(label({ ...signs, answersDoubt: 48 * 0.25, declinesDoubt: 12 * 0.25 })).toBeLessThan(label(signs) / 10);
  });
});

describe("blockFactor", () => {
  const factorOf = (blocks: number, calls: number, rate: number, expected = 0, shape = 3) =>
    blockFactor({ blocks, calls, rate, expected, shape });

  it.each([
    [0, 100, 0],
    [1, 3, 0],
  ])("says nothing about %i blocks in %i calls", (blocks, calls, factor) => {
    expect(factorOf(blocks, calls, 0.004)).toBe(factor);
  });

  it("is the mean binomial likelihood ratio", () => {
    const ratio = (q: number) => (q / 0.01) ** 3 * ((1 - q) / 0.99) ** 7;
    const mean = (ratio(0.12) + ratio(0.35) + ratio(0.7)) / 3;
    expect(factorOf(3, 10, 0.01)).toBeCloseTo(mean, 6);
  });

  it("needs few blocks among few calls, more where they are normal", () => {
    expect(factorOf(3, 5, 0.004)).toBeGreaterThan(10_000);
    expect(factorOf(3, 5, 0.2)).toBeLessThan(20);
    expect(factorOf(3, 600, 0.004)).toBeLessThan(1);
  });

  it("leaves out shares that are normal anyway", () => {
    expect(factorOf(20, 40, 0.5)).toBeLessThan(1);
  });

  it("takes many calls with somewhat more blocks for a day that strays, but not a block", () => {
    expect(factorOf(12, 200, 0.01, 1.6)).toBeLessThan(factorOf(12, 200, 0.01) / 20);
    expect(factorOf(120, 200, 0.01, 1.6)).toBeGreaterThan(1e30);
  });

  it("is hardly slower to believe few calls", () => {
    expect(factorOf(3, 5, 0.004, 0.015, 1.6)).toBeGreaterThan(0.4 * factorOf(3, 5, 0.004));
  });

  it("weighs the better one of two explanations", () => {
    // Negative binomial likelihood of 5 blocks where 2 are expected, against the Poisson one at the normal rate.
    const [expected, shape] = [2, 3];
    const strayed =
      ((3 * 4 * 5 * 6 * 7) / 120) * (shape / (shape + expected)) ** 3 * (expected / (shape + expected)) ** 5;
    const normal = (1 ** 5 * Math.exp(-1)) / 120;
    expect(factorOf(5, 100, 0.01) / factorOf(5, 100, 0.01, expected, shape)).toBeCloseTo(strayed / normal, 6);
  });
});
