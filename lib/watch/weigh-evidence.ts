import type { WeightedEvidence } from "@/lib/watch/day-scan";
import { WATCH } from "@/lib/watch/watch-constants";

/** Odds from which one carrier's calls are named instead of all. */
const CARRIER_ODDS_MIN = 5;

/** The evidence that gives most of the odds. */
export function loudest(evidence: readonly WeightedEvidence[]): WeightedEvidence | null {
  let best: WeightedEvidence | null = null;
  for (const entry of evidence) {
    const term = entry.weight * entry.evidence.term;
    if (term > 0 && (!best || term > best.weight * best.evidence.term)) best = entry;
  }
  return best;
}

/** The odds of a change: so many days of one caller ID without a false alert. */
export function totalOdds(evidence: readonly WeightedEvidence[]): number {
  return WATCH.oddsScale * evidence.reduce((sum, { weight, evidence: { sum: odds } }) => sum + weight * odds, 0);
}

/**
 * When all calls together speak loudest but one carrier's calls alone carry it, that carrier is what to name:
 * its odds are good, and no other carrier's are better than even.
 */
export function nameCarrier(best: WeightedEvidence, evidence: readonly WeightedEvidence[]): WeightedEvidence {
  if (best.stream.carrier !== null) return best;
  const carriers = evidence
    .filter(({ stream, kind, evidence: { window } }) => stream.carrier !== null && kind === best.kind && window >= 0)
    .sort((a, b) => b.evidence.odds - a.evidence.odds);
  const [first, second] = carriers;
  if (!first || first.evidence.odds < CARRIER_ODDS_MIN || (second && second.evidence.odds > 1)) return best;
  return first;
}
