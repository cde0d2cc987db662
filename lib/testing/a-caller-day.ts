import { aFieldRow } from "@/lib/testing/a-field-row";
import type { CallerDay } from "@/lib/watch/caller-day";
import { FIELDS } from "@/lib/watch/evidence-field";

/** One hour's calls towards one carrier, with what was to be expected of them. */
export interface HourOfCalls {
  readonly hourOfDay: number;
  readonly carrier: string;
  readonly fields: Float64Array;
}

/** An hour of calls as they normally end, but for so many that are blocked. */
export function anHour(hourOfDay: number, carrier: string, calls: number, blocked = 0): HourOfCalls {
  const [answers, declines] = [0.12 * (calls - blocked), 0.03 * (calls - blocked)];
  const seen = { calls, blocked, answered: answers, declined: declines };
  const expected = { expectedAnswers: answers, expectedDeclines: declines, expectedBlocks: 0.003 * calls };
  return { hourOfDay, carrier, fields: aFieldRow({ ...seen, ...expected }) };
}

/** A caller ID's day of such hours, on which nothing moves its campaign. */
export const aCallerDay = (day: number, hours: readonly HourOfCalls[], isBlind = false): CallerDay => ({
  day,
  rows: hours.map(({ hourOfDay, carrier }, index) => ({ hourOfDay, carrier, at: index * FIELDS })),
  fields: Float64Array.from(hours.flatMap(({ fields }) => [...fields])),
  factors: new Float64Array(24).fill(1),
  isBlind,
});
