/** Which rows of a long list are drawn: from `first` up to, and without, `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** A list of rows of one height. */
export interface LongList {
  readonly count: number;
  readonly rowPx: number;
  /** Rows that are drawn on either side of those in sight. */
  readonly beside: number;
}

/** What is seen of a list: how far it is scrolled, and how much of it is seen at once. */
export interface Sight {
  readonly topPx: number;
  readonly heightPx: number;
}

/**
 * The rows in sight, and some on either side. It moves in steps of the rows on one side, so that scrolling a little
 * changes nothing.
 */
export function rowWindow({ count, rowPx, beside }: LongList, { topPx, heightPx }: Sight): RowWindow {
  const step = Math.max(1, beside);
  const firstSeen = Math.min(Math.max(0, Math.floor(topPx / rowPx)), Math.max(0, count - 1));
  const first = Math.max(0, Math.floor(firstSeen / step) * step - beside);
  return { first, end: Math.min(count, first + Math.ceil(heightPx / rowPx) + 3 * step) };
}
