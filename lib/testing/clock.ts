/** Now, as far as tests are concerned: a Wednesday morning in New York, and no round figure. */
export const TEST_NOW = new Date("2026-04-15T14:03:07.250Z");

/** A clock that stands still until it is moved. */
export interface FixedClock {
  (): Date;
  /** Moves the clock on by `ms`. */
  advance(ms: number): void;
}

/** A clock that shows `start` whenever it is read. */
export function fixedClock(start: Date = TEST_NOW): FixedClock {
  let time = start.getTime();
  const clock = () => new Date(time);
  const advance = (ms: number) => {
    time += ms;
  };
  return Object.assign(clock, { advance });
}
