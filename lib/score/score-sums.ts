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
