/**
 * Positions in a row of sums: what was seen, what was to be expected, and how uncertain the expectation is.
 * `blocked` holds inferred and explicit blocks; the two doubts are expectation × relative variance.
 */
export const FIELD = {
  calls: 0,
  answered: 1,
  declined: 2,
  unwanted: 3,
  blocked: 4,
  expectedAnswers: 5,
  expectedDeclines: 6,
  expectedUnwanted: 7,
  expectedBlocks: 8,
  answersDoubt: 9,
  declinesDoubt: 10,
} as const;

/** Numbers in a row of sums. */
export const FIELDS = 11;
