/**
 * Expected counts are kept in whole multiples of this, which sums and differences keep exactly: what was saved and
 * restored says the same to the last bit.
 */
export const EXPECTED_UNIT = 2 ** -16;

/** Rounds an expected count to what is kept. */
export function roundExpected(expected: number): number {
  return Math.round(expected / EXPECTED_UNIT) * EXPECTED_UNIT;
}
