/**
 * Lets reading run ahead of storing by so many records and no further, and evenly: in leaps from chunk to chunk, people
 * would see it stand still. Nothing is held up while nothing is being stored.
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
    while (this.#stored < this.#handedOver && read - this.#stored > this.#ahead)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
