/** How many tallies a UTC day holds. */
export interface TallyDay {
  /** Whole days since the Unix epoch. */
  readonly day: number;
  readonly tallies: number;
}

/**
 * Cuts days into stretches that are judged one after the other. The next one begins with the last day of the one before,
 * at whose beginning that one ends to know: so each holds two days with calls at least, or it would lead nowhere.
 * @param days by day
 * @param most tallies of a stretch, unless two days alone hold more
 * @returns the last day of each stretch; the last of all is the last day
 */
export function stretchEnds(days: readonly TallyDay[], most: number): readonly number[] {
  const ends: number[] = [];
  let [inStretch, tallies] = [0, 0];
  let before: TallyDay | undefined;
  for (const one of days) {
    if (before !== undefined && inStretch >= 2 && tallies + one.tallies > most) {
      ends.push(before.day);
      [inStretch, tallies] = [1, before.tallies];
    }
    inStretch += 1;
    tallies += one.tallies;
    before = one;
  }
  return before === undefined ? ends : [...ends, before.day];
}
