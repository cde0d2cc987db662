const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 600_000;

/** When to say again that something is still so: at first at once, then after pauses that double, up to ten minutes. */
export class Reminder {
  readonly #clock: () => number;
  #nextMs = Number.NEGATIVE_INFINITY;
  #pauseMs = FIRST_PAUSE_MS;

  /** @param clock milliseconds that only grow */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** Whether it is time to say it; whoever asks then says it. */
  isTime(): boolean {
    if (this.#clock() < this.#nextMs) return false;
    this.#nextMs = this.#clock() + this.#pauseMs;
    this.#pauseMs = Math.min(2 * this.#pauseMs, LONGEST_PAUSE_MS);
    return true;
  }

  /** It is so no more: next time is a first time. */
  reset(): void {
    this.#nextMs = Number.NEGATIVE_INFINITY;
    this.#pauseMs = FIRST_PAUSE_MS;
  }
}
