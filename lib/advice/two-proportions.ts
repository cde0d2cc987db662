/** Hits in trials. */
export interface Trials {
  readonly hits: number;
  readonly n: number;
}

/**
 * How many standard errors the second share lies above the first, with the pooled share under the hypothesis that they
 * are equal (two-proportion z-test). 0 where either has no trials or nothing varies.
 */
export function zOfDifference(first: Trials, second: Trials): number {
  if (first.n <= 0 || second.n <= 0) return 0;
  const pooled = (first.hits + second.hits) / (first.n + second.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n));
  return error === 0 ? 0 : (second.hits / second.n - first.hits / first.n) / error;
}

/** How many standard errors a share lies above one that is known. 0 where nothing varies. */
export function zAgainst({ hits, n }: Trials, known: number): number {
  const error = Math.sqrt((known * (1 - known)) / Math.max(1, n));
  return n <= 0 || error === 0 ? 0 : (hits / n - known) / error;
}
