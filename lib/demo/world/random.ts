/**
 * A small reproducible source of chance (sfc32, Chris Doty-Humphrey's 128-bit generator): the same seed gives
 * the same numbers on every machine. Not for secrets.
 */
export class Random {
  #a = 0;
  #b = 0;
  #c = 0;
  #counter = 1;

  /** @param seed any text; texts that differ in one letter give unrelated sequences */
  constructor(seed: string) {
    let hash = 0x811c9dc5;
    const words = [0, 0, 0];
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
      hash = Math.imul(hash ^ (hash >>> 15) ^ round, 0x85ebca6b);
      words[round] = hash;
    }
    [this.#a, this.#b, this.#c] = [words[0] ?? 0, words[1] ?? 0, words[2] ?? 0];
    for (let i = 0; i < 15; i++) this.uniform();
  }

  /** Uniform in [0, 1), 32 bits. */
  uniform(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** Uniform whole number in [0, count). */
  below(count: number): number {
    return Math.floor(this.uniform() * count);
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** One of the items, each as likely; throws a `RangeError` when there is none. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError("Nothing to pick from");
    return item;
  }

  /** Normal with mean 0 and standard deviation 1 (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** A factor around 1: log-normal, of median 1. */
  factor(sd: number): number {
    return Math.exp(sd * this.normal());
  }

  /** Poisson counts by inversion, large means in halves. */
  poisson(mean: number): number {
    if (mean > 30) return this.poisson(mean / 2) + this.poisson(mean / 2);
    let count = 0;
    let left = this.uniform();
    for (let mass = Math.exp(-mean); left > mass && count < 500; mass *= mean / count) {
      left -= mass;
      count++;
    }
    return count;
  }

  /** Successes in `trials` by inversion, large counts in halves. */
  binomial(trials: number, probability: number): number {
    if (trials <= 0 || probability <= 0) return 0;
    if (probability >= 1) return trials;
    if (probability > 0.5) return trials - this.binomial(trials, 1 - probability);
    if (trials * probability > 30) {
      const half = Math.floor(trials / 2);
      return this.binomial(half, probability) + this.binomial(trials - half, probability);
    }
    const odds = probability / (1 - probability);
    let count = 0;
    let left = this.uniform();
    for (let mass = (1 - probability) ** trials; left > mass && count < trials; count++) {
      left -= mass;
      mass *= (odds * (trials - count)) / (count + 1);
    }
    return count;
  }
}
