/** Which rows of a long list are drawn: from `first` up to, and without, `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/**
 * The rows in sight, and some on either side. It moves in steps of the rows on one side, so that scrolling a little
 * changes nothing.
 * @param count rows of the whole list, each `rowPx` high
 * @param topPx how far the list is scrolled
 * @param heightPx how much of it is seen at once
 * @param beside rows on either side of those in sight
 */
export function rowWindow(count: number, rowPx: number, topPx: number, heightPx: number, beside: number): RowWindow {
  const step = Math.max(1, beside);
  const firstSeen = Math.min(Math.max(0, Math.floor(topPx / rowPx)), Math.max(0, count - 1));
  const first = Math.max(0, Math.floor(firstSeen / step) * step - beside);
  return { first, end: Math.min(count, first + Math.ceil(heightPx / rowPx) + 3 * step) };
}
