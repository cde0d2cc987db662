import { DAY_HOURS } from "@/lib/score/evidence-table";
import { multiplierMean, type OwnMultipliers } from "@/lib/watch/bayes-factor";
import type { CallerDay } from "@/lib/watch/caller-day";
import type { CallerMemory } from "@/lib/watch/caller-memory";
import { dayVariance, type NoisyMeasure, withNormalDay } from "@/lib/watch/day-noise";
import type { DayScan } from "@/lib/watch/day-scan";
import { FIELD } from "@/lib/watch/evidence-field";
import { type DayCount, unrestFactor, withRestlessDay } from "@/lib/watch/unrest";

/** Ends a day that was opened. Its noise is learned from unless a change is open. */
export function closeDay(memory: CallerMemory, callerDay: CallerDay, scan: DayScan): void {
  const factor = callerDay.factors[DAY_HOURS - 1] ?? 1;
  const own = scan.ownOf(memory.all)[0];
  if (own && !memory.episode) learnNoise(memory, dayCounts(memory, callerDay.day, factor, own));
  for (const stream of [memory.all, ...memory.carriers.values()]) stream.closeDay(callerDay.day, factor);
}

/** The day's counts of all calls with what was to be expected of them. */
function dayCounts(memory: CallerMemory, day: number, factor: number, own: OwnMultipliers): DayCount[] {
  const sum = (field: number) => memory.all.sumToday(day, DAY_HOURS - 1, field);
  const { noise, unrest } = memory;
  const count = (measure: NoisyMeasure, seen: number, expected: number): DayCount => {
    const ownDay = dayVariance(measure, noise[measure], unrestFactor(unrest));
    return {
      measure,
      observed: sum(seen),
      expected: (measure === "answers" ? factor : 1) * sum(expected) * multiplierMean(own[measure]),
      doubt: Math.max(0, 1 / own[measure].shape - ownDay),
    };
  };
  return [
    count("answers", FIELD.answered, FIELD.expectedAnswers),
    count("declines", FIELD.declined, FIELD.expectedDeclines),
    count("unwanted", FIELD.unwanted, FIELD.expectedUnwanted),
    count("blocks", FIELD.blocked, FIELD.expectedBlocks),
  ];
}

function learnNoise(memory: CallerMemory, counts: readonly DayCount[]): void {
  const factor = unrestFactor(memory.unrest);
  const noise = { ...memory.noise };
  for (const count of counts) noise[count.measure] = withNormalDay(noise[count.measure], count, factor);
  memory.noise = noise;
  memory.unrest = withRestlessDay(memory.unrest, counts);
}
