import { type Proportion, wilson } from "@/lib/base/proportion";

/** Calls of one caller ID towards one carrier, and how many callees there answered with a plain 603. */
export interface DeclineCount {
  readonly carrier: string;
  readonly attempts: number;
  /** Distinct callees. */
  readonly declinedCallees: number;
}

/** A carrier where so many callees "decline" that the network itself most likely does it. */
export interface NetworkDeclineSuspicion {
  readonly carrier: string;
  readonly here: Proportion;
  readonly elsewhere: Proportion;
}

/** People who decline are never so many. */
const SHARE_MIN = 0.3;
/** Other carriers are clean up to this share. */
const CLEAN_MAX = 0.1;
const CALLEES_MIN = 5;
const ELSEWHERE_ATTEMPTS_MIN = 20;

/**
 * Finds carriers on which more than 30 % of a caller ID's calls end in a plain 603 of another callee each, while its
 * calls to all other carriers do not. The response itself cannot tell (RFC 3398 section 8.2.6.1 gives every 6xx the
 * location "user"); the contrast between carriers can. Counting callees against attempts, not against callees, only makes
 * the share smaller: a suspicion can be missed so, not made.
 * @param counts of one caller ID, one per carrier
 */
export function suspectNetworkDeclines(counts: readonly DeclineCount[]): readonly NetworkDeclineSuspicion[] {
  return counts.flatMap((count) => {
    const others = counts.filter(({ carrier }) => carrier !== count.carrier);
    const sum = (of: (other: DeclineCount) => number) => others.reduce((total, other) => total + of(other), 0);
    const here = wilson(count.declinedCallees, count.attempts);
    const elsewhere = wilson(
      sum(({ declinedCallees }) => declinedCallees),
      sum(({ attempts }) => attempts),
    );
    const isClean = elsewhere.n >= ELSEWHERE_ATTEMPTS_MIN && elsewhere.value <= CLEAN_MAX && here.low > elsewhere.high;
    const isMuch = count.declinedCallees >= CALLEES_MIN && here.value > SHARE_MIN;
    return isMuch && isClean ? [{ carrier: count.carrier, here, elsewhere }] : [];
  });
}
