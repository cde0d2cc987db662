/** A share with the range in which the true share plausibly lies; all three between 0 and 1. */
export interface Proportion {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** Two-sided 95 % quantile of the normal distribution. */
const Z_95 = 1.959963984540054;

/**
 * The Wilson score interval of `hits` in `n` trials.
 * @param hits successes, 0 ≤ hits ≤ n
 * @param n trials; with n = 0 nothing is known and the interval is 0 to 1
 * @param z normal quantile, 1.96 for 95 %
 * @see Wilson 1927; E. B. Wilson, "Probable inference, the law of succession, and statistical inference"
 */
export function wilson(hits: number, n: number, z: number = Z_95): Proportion {
  if (n <= 0) return { value: 0, low: 0, high: 1, n: 0 };
  const share = hits / n;
  const zz = z * z;
  const centre = share + zz / (2 * n);
  const margin = z * Math.sqrt((share * (1 - share)) / n + zz / (4 * n * n));
  const scale = 1 + zz / n;
  return { value: share, low: Math.max(0, (centre - margin) / scale), high: Math.min(1, (centre + margin) / scale), n };
}

/** By how much two shares differ, with the range in which the true difference plausibly lies; between -1 and 1. */
export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The difference `after - before` of two independent shares, with the interval that follows from theirs.
 * @see Newcombe 1998, "Interval estimation for the difference between independent proportions", method 10
 */
export function difference(after: Proportion, before: Proportion): Difference {
  const value = after.value - before.value;
  return {
    value,
    low: value - Math.hypot(after.value - after.low, before.high - before.value),
    high: value + Math.hypot(after.high - after.value, before.value - before.low),
  };
}
