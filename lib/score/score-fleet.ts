import type { Tally } from "@/lib/ledger/tally/tally";
import { buildEvidence } from "@/lib/score/build-evidence";
import { carrierDays } from "@/lib/score/day-sums";
import { DecayingDays } from "@/lib/score/decaying-days";
import { learnNorms } from "@/lib/score/learn-norms";
import { type Score, scoreCallerId } from "@/lib/score/score-caller-id";

/** A caller ID's score over all carriers, and what each carrier alone would give it. */
export interface DayScore {
  /** Whole days since the Unix epoch (UTC); the score holds the calls up to the day's end. */
  readonly day: number;
  readonly overall: Score;
  /** By carrier name; the empty name stands for calls whose carrier is unknown. */
  readonly byCarrier: ReadonlyMap<string, Score>;
}

/** Scores one caller ID as of the end of a day from its days; days after it are not looked at. */
export function scoreDay(days: DecayingDays, day: number): DayScore {
  const sums = days.sumsAt(day);
  const byCarrier = new Map([...sums].map(([carrier, carrierSums]) => [carrier, scoreCallerId([carrierSums])]));
  return { day, overall: scoreCallerId([...sums.values()]), byCarrier };
}

/**
 * Scores every caller ID of an organisation as of the end of a day.
 * @param tallies of all its caller IDs in any order; those after `day` are not looked at
 * @param day whole days since the Unix epoch (UTC)
 * @returns a score per caller ID that has called by then
 */
export function scoreFleet(tallies: Iterable<Tally>, day: number): Map<string, DayScore> {
  const table = buildEvidence(tallies);
  const { norms } = learnNorms(table);
  const scores = new Map<string, DayScore>();
  table.callerIds.forEach((callerId, caller) => {
    const days = new DecayingDays(carrierDays(table, norms, caller));
    if (days.firstDay <= day) scores.set(callerId, scoreDay(days, day));
  });
  return scores;
}
