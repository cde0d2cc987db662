/** Behind every other branch. */
export const LOSES_TO_ANY = 900;

/**
 * How far a failed branch of a parallel fork stands behind the others: a 6xx first, else the lowest class,
 * and among 4xx the most specific one (RFC 3261 section 16.7: those that the caller could act on, then any other).
 * @param sip its final SIP code; null where the record has none
 */
export function branchRank(sip: number | null): number {
  if (sip === null || sip === 487) return LOSES_TO_ANY;
  if (sip >= 600) return 0;
  const isVague = sip === 408 || sip === 480;
  return Math.floor(sip / 100) * 100 + (isVague ? 1 : 0);
}
