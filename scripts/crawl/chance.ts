/** A number from 0 to 1 each time it is asked. */
export type Chance = () => number;

/** One of `all`, or undefined of nothing. */
export function pick<T>(all: readonly T[], chance: Chance): T | undefined {
  return all[Math.min(all.length - 1, Math.floor(chance() * all.length))];
}
