/**
 * Splits a whole number of points in proportion to parts by the largest remainder (Hamilton's method), so that
 * rounded lines still add up to the rounded total. Equal remainders go to the earlier part.
 * @param parts weights, each ≥ 0; when all are 0 nothing is split
 * @param total whole number ≥ 0
 * @returns whole numbers ≥ 0 whose sum is `total`, one per part
 */
export function splitWholePoints(parts: readonly number[], total: number): number[] {
  const weight = parts.reduce((sum, part) => sum + part, 0);
  if (weight <= 0) return parts.map(() => 0);
  const quotas = parts.map((part) => (total * part) / weight);
  const points = quotas.map(Math.floor);
  const left = total - points.reduce((sum, point) => sum + point, 0);
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) points[index] = (points[index] ?? 0) + 1;
  return points;
}
