/** Adds one to a named counter, which begins at 0. */
export function countUp(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
