/**
 * What the score knows of the calls towards one carrier: weighted sums of calls, by how they ended,
 * and of what was expected. All are finite and at least 0; none needs to be whole, since old calls weigh less.
 */
export interface ScoreSums {
  /** Valid calls: reached, not reached or refused. Dead numbers, failures and our own errors are none. */
  readonly calls: number;
  /** Plain 603 that people most likely sent. */
  readonly declined: number;
  readonly unwanted: number;
  /** Plain 603 that the network most likely sent. */
  readonly inferred: number;
  /** 603+, 608 and other blocks that say so. */
  readonly blocked: number;
  /** Answered by a human or a screening assistant. */
  readonly answered: number;
  /** Answers to expect from the calls that no network blocked. */
  readonly expectedAnswers: number;
  /** Answers to expect had no call been blocked. */
  readonly expectedAnswersOfAll: number;
  /** Declines to expect from the calls that no network blocked. */
  readonly expectedDeclines: number;
}

/** The sums' names in a fixed order: that of a row of numbers which holds them. */
export const SUM_FIELDS = [
  "calls",
  "declined",
  "unwanted",
  "inferred",
  "blocked",
  "answered",
  "expectedAnswers",
  "expectedAnswersOfAll",
  "expectedDeclines",
] as const satisfies readonly (keyof ScoreSums)[];

/** Sums that are still being added up. */
export type GrowingSums = { -readonly [Field in keyof ScoreSums]: ScoreSums[Field] };

/** Sums of no call. */
export const NO_SUMS: ScoreSums = {
  calls: 0,
  declined: 0,
  unwanted: 0,
  inferred: 0,
  blocked: 0,
  answered: 0,
  expectedAnswers: 0,
  expectedAnswersOfAll: 0,
  expectedDeclines: 0,
};

/** The sum of all, field by field. */
export function totalOf(parts: readonly ScoreSums[]): ScoreSums {
  const [first, ...more] = parts;
  if (first === undefined || more.length === 0) return first ?? NO_SUMS;
  const total = { ...first };
  for (const part of more) addTo(total, part);
  return total;
}

/** Adds `more` to `sums` in place: new objects for each of many additions would take most of the time. */
export function addTo(sums: GrowingSums, more: ScoreSums): void {
  sums.calls += more.calls;
  sums.declined += more.declined;
  sums.unwanted += more.unwanted;
  sums.inferred += more.inferred;
  sums.blocked += more.blocked;
  sums.answered += more.answered;
  sums.expectedAnswers += more.expectedAnswers;
  sums.expectedAnswersOfAll += more.expectedAnswersOfAll;
  sums.expectedDeclines += more.expectedDeclines;
}

/** `a + weight · b`, field by field. */
export function addSums(a: ScoreSums, b: ScoreSums, weight = 1): ScoreSums {
  return {
    calls: a.calls + weight * b.calls,
    declined: a.declined + weight * b.declined,
    unwanted: a.unwanted + weight * b.unwanted,
    inferred: a.inferred + weight * b.inferred,
    blocked: a.blocked + weight * b.blocked,
    answered: a.answered + weight * b.answered,
    expectedAnswers: a.expectedAnswers + weight * b.expectedAnswers,
    expectedAnswersOfAll: a.expectedAnswersOfAll + weight * b.expectedAnswersOfAll,
    expectedDeclines: a.expectedDeclines + weight * b.expectedDeclines,
  };
}
