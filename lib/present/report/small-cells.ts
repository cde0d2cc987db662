/** Counts below this could point at single people, so they are not shown to whoever has a link. */
export const SMALLEST_SHOWN = 5;

/** A total that is shown beside the parts that it is the sum of, each by the key of its cell. */
export interface ShownSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Whether a count is too small to be shown; none is none, and may be. */
export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_SHOWN;
}

/**
 * Which cells to hide: those below 5, and so many others that no sum gives one of them away (primary and complementary
 * cell suppression; Willenborg and de Waal, "Elements of Statistical Disclosure Control", 2001). Of the others, the
 * smallest go first. Cells that are shown nowhere may stand in the sums, too: what could be worked out is not shown.
 */
export function smallCells(cells: ReadonlyMap<string, number>, sums: readonly ShownSum[]): ReadonlySet<string> {
  const hidden = new Set([...cells].filter(([, count]) => isSmall(count)).map(([key]) => key));
  const countOf = (key: string) => cells.get(key) ?? 0;
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const sum of sums) {
      const next = givenAway(sum, hidden, countOf) ? nextToHide(sum, hidden, countOf) : null;
      if (next !== null) hidden.add(next);
    }
  }
  return hidden;
}

/** A sum gives a cell away that alone is hidden, or hidden ones whose own sum is small. */
function givenAway({ total, parts }: ShownSum, hidden: ReadonlySet<string>, countOf: (key: string) => number): boolean {
  const hiddenParts = parts.filter((part) => hidden.has(part));
  if (hidden.has(total)) return hiddenParts.length === 0;
  return hiddenParts.length === 1 || isSmall(hiddenParts.reduce((sum, part) => sum + countOf(part), 0));
}

/** The smallest part that is shown and not empty; the total where there is none. */
function nextToHide(
  { total, parts }: ShownSum,
  hidden: ReadonlySet<string>,
  countOf: (key: string) => number,
): string | null {
  const [smallest] = parts
    .filter((part) => !hidden.has(part) && countOf(part) > 0)
    .toSorted((a, b) => countOf(a) - countOf(b));
  if (smallest !== undefined) return smallest;
  return hidden.has(total) ? null : total;
}
