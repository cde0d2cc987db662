import { describe, expect, it } from "vitest";
import { Random } from "@/lib/demo/world/random";

const draws = <Value>(count: number, draw: (random: Random) => Value, seed = "test"): Value[] => {
  const random = new Random(seed);
  return Array.from({ length: count }, () => draw(random));
};
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const variance = (values: readonly number[]) => {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
};

describe("Random", () => {
  it("repeats itself for the same seed and for no other", () => {
    const sequence = (seed: string) => draws(5, (random) => random.uniform(), seed);
    expect(sequence("a")).toEqual(sequence("a"));
    expect(sequence("a")).not.toEqual(sequence("b"));
    expect(sequence("a/1")[0]).not.toBeCloseTo(sequence("a/2")[0] ?? 0, 3);
  });

  it("is uniform", () => {
    const values = draws(20_000, (random) => random.uniform());
    expect(mean(values)).toBeCloseTo(0.5, 1.7);
    expect(variance(values)).toBeCloseTo(1 / 12, 2);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
  });

  it.each([0.3, 4, 75])("draws Poisson counts of mean and variance %f", (rate) => {
    const values = draws(20_000, (random) => random.poisson(rate));
    expect(Math.abs(mean(values) - rate)).toBeLessThan(0.05 * rate);
    expect(Math.abs(variance(values) - rate)).toBeLessThan(0.06 * rate + 0.01);
  });

  it.each([
    [10, 0.12],
    [400, 0.03],
    [900, 0.4],
    [50, 0.93],
  ])("draws successes of %i trials at %f", (trials, probability) => {
    const values = draws(20_000, (random) => random.binomial(trials, probability));
    const expected = trials * probability;
    expect(Math.abs(mean(values) - expected)).toBeLessThan(0.03 * expected);
    expect(Math.abs(variance(values) - expected * (1 - probability))).toBeLessThan(0.06 * expected * (1 - probability));
    expect(Math.max(...values)).toBeLessThanOrEqual(trials);
  });

  it("knows certain trials", () => {
    const random = new Random("certain");
    expect([random.binomial(7, 1), random.binomial(7, 0), random.binomial(0, 0.5)]).toEqual([7, 0, 0]);
  });

  it("draws normal values and factors around 1", () => {
    const values = draws(20_000, (random) => random.normal());
    expect(Math.abs(mean(values))).toBeLessThan(0.03);
    expect(Math.abs(variance(values) - 1)).toBeLessThan(0.05);
    expect(Math.abs(mean(draws(20_000, (random) => Math.log(random.factor(0.2)))))).toBeLessThan(0.01);
  });

  it("picks every item, and none from nothing", () => {
    expect(new Set(draws(200, (random) => random.pick(["a", "b", "c"])))).toEqual(new Set(["a", "b", "c"]));
    expect(() => new Random("x").pick([])).toThrow(RangeError);
  });
});
