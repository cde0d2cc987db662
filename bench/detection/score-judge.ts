import { type VolumeClass, volumeClass } from "@/bench/detection/judge";
import { episodeStrength } from "@/lib/demo/world/end-odds";
import type { World, WorldNumber } from "@/lib/demo/world/world";
import { carrierDays } from "@/lib/score/day-sums";
import { DecayingDays } from "@/lib/score/decaying-days";
import type { EvidenceTable } from "@/lib/score/evidence-table";
import { learnNorms } from "@/lib/score/learn-norms";
import { scoreDay } from "@/lib/score/score-fleet";

/** One caller ID's day: what three measures said and what was true. Higher is healthier. */
export interface ScoredDay {
  readonly isBad: boolean;
  /** Null for a clean day; else the kind of the episode. */
  readonly kind: "label" | "block" | null;
  readonly volume: VolumeClass;
  readonly callerId: string;
  readonly score: number;
  readonly enough: boolean;
  readonly low: number;
  readonly high: number;
  /** 100 − 100 · refusals of the day / its calls. */
  readonly naiveToday: number;
  /** The same over seven days. */
  readonly naiveWeek: number;
}

function episodeOn(number: WorldNumber, day: number) {
  return number.episodes.find(
    (e) => Math.max(episodeStrength(e, day * 24 + 16), episodeStrength(e, day * 24 + 22)) > 0.3,
  );
}

/** Whether anything harms a caller ID on a day (whole days since the Unix epoch, UTC). */
export function isBadDay(number: WorldNumber, day: number): boolean {
  return episodeOn(number, day) !== undefined;
}

/** Scores every caller ID on every day on which it called, beside the truth. */
export function scoreWorld(world: World, table: EvidenceTable): ScoredDay[] {
  const { norms } = learnNorms(table);
  return world.numbers.flatMap((number) => {
    const caller = table.callerIds.indexOf(number.callerId);
    if (caller < 0) return [];
    const days = carrierDays(table, norms, caller);
    const refusedShare = (from: number, to: number) => {
      const within = days.filter(({ day }) => day >= from && day <= to);
      const calls = within.reduce((sum, { sums }) => sum + sums.calls, 0);
      const refused = within.reduce(
        (sum, { sums }) => sum + sums.declined + sums.unwanted + sums.inferred + sums.blocked,
        0,
      );
      return calls > 0 ? refused / calls : 0;
    };
    const decaying = new DecayingDays(days);
    return [...new Set(days.map(({ day }) => day))].map((day) => {
      const { overall } = scoreDay(decaying, day);
      const episode = episodeOn(number, day);
      return {
        isBad: episode !== undefined,
        kind: episode?.kind ?? null,
        volume: volumeClass(number),
        callerId: number.callerId,
        score: overall.value,
        enough: overall.band !== "not_enough_calls",
        low: overall.low,
        high: overall.high,
        naiveToday: 100 - 100 * refusedShare(day, day),
        naiveWeek: 100 - 100 * refusedShare(day - 6, day),
      };
    });
  });
}

/** Probability that a random bad day measures lower than a random clean one (area under the ROC curve). */
export function areaUnderCurve<Day extends Pick<ScoredDay, "isBad">>(
  days: readonly Day[],
  measure: (day: Day) => number,
): number {
  const ranked = days.map((day) => ({ value: measure(day), isBad: day.isBad })).sort((a, b) => a.value - b.value);
  let rankSum = 0;
  let bad = 0;
  for (let from = 0; from < ranked.length; ) {
    let to = from;
    while (to < ranked.length && ranked[to]?.value === ranked[from]?.value) to++;
    const badHere = ranked.slice(from, to).filter(({ isBad }) => isBad).length;
    rankSum += badHere * ((from + to - 1) / 2 + 1);
    bad += badHere;
    from = to;
  }
  const clean = ranked.length - bad;
  return 1 - (rankSum - (bad * (bad + 1)) / 2) / (bad * clean);
}

const CALIBRATION_EDGES = [0, 25, 50, 60, 70, 75, 80, 85, 90, 95, 98, 100];

/** Share of bad days by band of the score. */
export function calibration(days: readonly ScoredDay[]) {
  return CALIBRATION_EDGES.slice(0, -1).map((from, i) => {
    const to = CALIBRATION_EDGES[i + 1] ?? 100;
    const isLast = to === 100;
    const within = days.filter(({ score }) => score >= from && (isLast ? score <= to : score < to));
    const bad = within.filter(({ isBad }) => isBad).length;
    return { from, to, days: within.length, badShare: within.length > 0 ? bad / within.length : null };
  });
}
