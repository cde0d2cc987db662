/** For so long reading waits for a step of storing, which now and then takes long; then it goes on a little way. */
const PATIENCE_MS = 100;
/** That way at most, as a share of what may be read ahead: memory for it is there. */
const SLACK = 0.08;

/**
 * Lets reading run ahead of storing by so many records and no further, and evenly: in leaps from chunk to chunk, people
 * would see it stand still, which it does not either while one step of storing takes its time. Nothing is held up while
 * nothing is being stored.
 */
export class ReadingPace {
  readonly #ahead: number;
  #handedOver: number;
  #stored: number;
  #waiting: (() => void)[] = [];

  /** @param ahead records that may be read beyond those that are stored @param stored records of runs before this one */
  constructor(ahead: number, stored: number) {
    this.#ahead = ahead;
    this.#handedOver = stored;
    this.#stored = stored;
  }

  /** How many records are stored, as far as can be guessed while some are being stored. */
  get stored(): number {
    return this.#stored;
  }

  /**
   * Notes that all records up to this one are to be stored.
   * @returns to be told which share of them (0 to 1) is stored; 1 when it has failed, too
   */
  handOver(read: number): (share: number) => void {
    const from = this.#handedOver;
    this.#handedOver = read;
    return (share) => {
      this.#stored = Math.max(this.#stored, from + Math.min(1, share) * (read - from));
      for (const go of this.#waiting.splice(0)) go();
    };
  }

  /** Waits until so many records may have been read. */
  async keep(read: number): Promise<void> {
    while (this.#isBeyond(read, this.#ahead)) {
      const isStep = await this.#step();
      if (!isStep && !this.#isBeyond(read, this.#ahead * (1 + SLACK))) return;
    }
  }

  #isBeyond(read: number, ahead: number): boolean {
    return this.#stored < this.#handedOver && read - this.#stored > ahead;
  }

  /** Waits for the next step of storing, though not for long. @returns whether there was one */
  #step(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), PATIENCE_MS);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }
}
