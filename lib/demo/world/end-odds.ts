import type { TrueEnds } from "@/lib/demo/world/provider-style";
import type { Episode } from "@/lib/demo/world/world";

/** Probabilities of a call's ends; they add up to 1. */
export type EndOdds = TrueEnds;

/** Per-call rates of a call that nobody labels or blocks. */
export interface CleanRates {
  readonly answered: number;
  readonly declined: number;
  readonly unwanted: number;
  readonly blocked: number;
}

/** How far an episode acts in an hour: 0 not at all, 1 in full. */
export function episodeStrength(episode: Episode, hour: number): number {
  if (hour < episode.startHour || (episode.endHour !== null && hour >= episode.endHour)) return 0;
  return Math.min(1, (hour - episode.startHour + 1) / (episode.rampHours + 1));
}

/** The odds of a call's ends: a share is blocked first, the rest is delivered and answered, declined or missed. */
export function endOdds(rates: CleanRates, episodes: readonly Episode[], hour: number): EndOdds {
  let { answered, declined, unwanted, blocked } = rates;
  let blockShare = 0;
  for (const episode of episodes) {
    const strength = episodeStrength(episode, hour);
    if (strength === 0) continue;
    answered *= episode.answers ** strength;
    declined *= episode.declines ** strength;
    unwanted *= episode.unwanted ** strength;
    blocked *= episode.blocks ** strength;
    blockShare = 1 - (1 - blockShare) * (1 - strength * episode.blockShare);
  }
  const blockedTotal = Math.min(0.98, blocked + blockShare);
  const delivered = 1 - blockedTotal;
  const answeredTotal = Math.min(0.9, answered) * delivered;
  const refused = (declined + unwanted) * delivered;
  return {
    answered: answeredTotal,
    missed: Math.max(0, delivered - answeredTotal - refused),
    declined: declined * delivered,
    unwanted: unwanted * delivered,
    blocked: blockedTotal,
  };
}
