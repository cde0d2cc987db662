import { endOdds, episodeStrength } from "@/lib/demo/world/end-odds";
import { namesCarrier, reportedCounts } from "@/lib/demo/world/provider-style";
import type { SimulatedCell } from "@/lib/demo/world/simulate";
import type { Episode, World, WorldCampaign, WorldNumber } from "@/lib/demo/world/world";
import { EVIDENCE, type EvidenceCounts } from "@/lib/score/evidence-cell";
import { DAY_HOURS } from "@/lib/score/evidence-table";

/** Kullback-Leibler divergences of one reported call, in nats: bad from clean, and clean from bad. */
export interface CallDivergence {
  readonly badFromClean: number;
  readonly cleanFromBad: number;
}

function divergence(p: EvidenceCounts, q: EvidenceCounts): number {
  let sum = 0;
  for (const kind of EVIDENCE) if (p[kind] > 0 && q[kind] > 0) sum += p[kind] * Math.log(p[kind] / q[kind]);
  return sum;
}

/** A caller ID in use for a campaign. */
export interface DialledCampaign {
  readonly number: WorldNumber;
  readonly campaign: WorldCampaign;
}

/** How much one call tells, as its provider reports it, of an episode acting at the strength of an hour. */
export function callDivergence(
  world: World,
  { number, campaign }: DialledCampaign,
  episode: Episode,
  hour: number,
): CallDivergence {
  const odds = world.carriers.map((carrier) => {
    const rates = {
      answered: campaign.answerRate * number.answers * carrier.answers,
      declined: campaign.declineRate * number.declines,
      unwanted: campaign.unwantedRate,
      blocked: campaign.blockRate,
    };
    const hit = episode.carriers.includes(carrier.name) ? [episode] : [];
    return {
      share: carrier.share,
      clean: reportedCounts(world.style, endOdds(rates, [], hour)),
      bad: reportedCounts(world.style, endOdds(rates, hit, hour)),
    };
  });
  const separate = namesCarrier(world.style) ? odds : [mixed(odds)];
  return {
    badFromClean: separate.reduce((sum, { share, clean, bad }) => sum + share * divergence(bad, clean), 0),
    cleanFromBad: separate.reduce((sum, { share, clean, bad }) => sum + share * divergence(clean, bad), 0),
  };
}

interface SharedOdds {
  readonly share: number;
  readonly clean: EvidenceCounts;
  readonly bad: EvidenceCounts;
}

/** What remains of the carriers' odds when nobody can tell them apart. */
function mixed(odds: readonly SharedOdds[]): SharedOdds {
  const mix = (pick: (entry: SharedOdds) => EvidenceCounts) => {
    const counts = { answered: 0, missed: 0, declined: 0, unwanted: 0, inferred: 0, blocked: 0 };
    for (const entry of odds) for (const kind of EVIDENCE) counts[kind] += entry.share * pick(entry)[kind];
    return counts;
  };
  return { share: 1, clean: mix((entry) => entry.clean), bad: mix((entry) => entry.bad) };
}

/**
 * Calls that no detector can do without on average (Lorden's problem, exact for continuous observation):
 * `e^h − h − 1 = γ·I0`, `D* = (h − 1 + e^−h) / I1`.
 * @param runLengthCalls γ, mean calls between false alerts
 */
export function delayBoundCalls({ badFromClean, cleanFromBad }: CallDivergence, runLengthCalls: number): number {
  const target = runLengthCalls * cleanFromBad;
  let low = 0;
  let high = 60;
  for (let i = 0; i < 60; i++) {
    const h = (low + high) / 2;
    if (Math.exp(h) - h - 1 < target) low = h;
    else high = h;
  }
  return (low - 1 + Math.exp(-low)) / badFromClean;
}

/** Valid calls of a simulated cell. */
export function validCalls({ ends }: Pick<SimulatedCell, "ends">): number {
  return ends.answered + ends.missed + ends.declined + ends.unwanted + ends.blocked;
}

/** A caller ID and its valid calls by hour, ascending. */
export interface NumberCalls {
  readonly number: WorldNumber;
  readonly byHour: readonly { readonly hour: number; readonly calls: number; readonly campaign: WorldCampaign }[];
}

/**
 * Hours from an episode's start to the end of the hour in which the bound's calls have been made, those during its
 * ramp counting by what they tell; null when it ends before.
 * @param numberDaysPerFalseAlert mean number-days between false alerts that the bound allows
 */
export function delayBoundHours(
  world: World,
  { number, byHour }: NumberCalls,
  episode: Episode,
  numberDaysPerFalseAlert: number,
): number | null {
  const endHour = episode.endHour ?? (world.firstDay + world.days) * DAY_HOURS;
  const first = byHour.find(({ hour }) => hour >= episode.startHour);
  if (!first) return null;
  const fullHour = episode.startHour + episode.rampHours;
  const lasting = { ...episode, endHour: null };
  const full = callDivergence(world, { number, campaign: first.campaign }, lasting, fullHour);
  const bound = delayBoundCalls(full, numberDaysPerFalseAlert * number.callsPerDay);
  let told = 0;
  for (const { hour, calls, campaign } of byHour) {
    if (hour < episode.startHour || hour >= endHour) continue;
    const isFull = episodeStrength(lasting, hour) === 1;
    const tells = isFull ? full : callDivergence(world, { number, campaign }, lasting, hour);
    told += (calls * tells.badFromClean) / full.badFromClean;
    if (told >= bound) return hour + 1 - episode.startHour;
  }
  return null;
}
