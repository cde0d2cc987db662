/**
 * Which of many hypotheses stand out together: the e-BH procedure (Wang and Ramdas, "False discovery rate control
 * with e-values", JRSS-B 2022). It holds under any dependence, so that one event that hits many caller IDs at once
 * is no trouble. The `k` largest values stand out, `k = max { j : e₍ⱼ₎ ≥ total / (j · level) }`.
 * @param values e-values of the candidates; all others count as 0
 * @param total hypotheses in all, candidates included
 * @param level expected share of false ones among those that stand out
 * @returns the smallest value that stands out, or `Infinity` when none does
 */
export function eBhThreshold(values: readonly number[], total: number, level: number): number {
  const sorted = [...values].sort((a, b) => b - a);
  let threshold = Number.POSITIVE_INFINITY;
  sorted.forEach((value, index) => {
    if (value >= total / ((index + 1) * level)) threshold = value;
  });
  return threshold;
}
