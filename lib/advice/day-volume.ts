import type { AdviceDay } from "@/lib/advice/advice-day";
import type { CallerFacts } from "@/lib/advice/caller-facts";

/** Calls a day that a new number may make in its first, second, third and fourth week. */
const RAMP = [25, 50, 75, 100] as const;
/** A number counts as new for this long. */
const NEW_DAYS = 30;
const ACTIVE_DAYS_BEFORE = 7;
const SPIKE_CALLS = 50;
const IDLE_DAYS = 30;
const WAKING_DAYS = 7;
/** Records that begin together with the number do not show that it is new. */
const KNOWN_BEFORE_DAYS = 14;

/** Days of the last `length` days, today among them. */
export function lastDays({ days, today }: CallerFacts, length: number): readonly AdviceDay[] {
  return days.filter(({ day }) => day > today - length);
}

/** Most calls on one day of those. */
export function mostPerDay(days: readonly AdviceDay[]): number {
  return Math.max(0, ...days.map(({ attempts }) => attempts));
}

/** The largest ratio, on a day of the last week with 50 calls or more, to the mean of the seven active days before it; null without seven such days. */
export function largestSpike({ days, today }: CallerFacts): number | null {
  const ratios = days.flatMap((day, index) => {
    const before = days.slice(Math.max(0, index - ACTIVE_DAYS_BEFORE), index);
    if (day.day <= today - 7 || before.length < ACTIVE_DAYS_BEFORE) return [];
    const mean = before.reduce((sum, { attempts }) => sum + attempts, 0) / before.length;
    return [day.attempts < SPIKE_CALLS || mean === 0 ? 0 : day.attempts / mean];
  });
  return ratios.length === 0 ? null : Math.max(...ratios);
}

/** Whether the number is known to be new: it began to call after the records of the organisation had begun. */
export function isNew({ firstDay, today }: CallerFacts, recordsBegin: number): boolean {
  return today - firstDay < NEW_DAYS && firstDay - recordsBegin >= KNOWN_BEFORE_DAYS;
}

/** How many calls more than allowed a new number made, on its worst day; 0 when it kept to the ramp. */
export function overRamp({ days, firstDay }: CallerFacts): number {
  const beyond = days
    .filter(({ day }) => day - firstDay < NEW_DAYS)
    .map(({ day, attempts }) => attempts - (RAMP[Math.floor((day - firstDay) / 7)] ?? RAMP[3]));
  return Math.max(0, ...beyond);
}

/** Most calls on one of the seven days after the number had rested for more than 30 days, within the last 28; 0 when it did not rest. */
export function wakingCalls({ days, today, idleSince }: CallerFacts): number {
  const woken = days.find(({ day }, index) => {
    const before = days[index - 1]?.day ?? idleSince;
    return day > today - 28 && before !== null && day - before > IDLE_DAYS;
  });
  if (woken === undefined) return 0;
  return mostPerDay(days.filter(({ day }) => day >= woken.day && day < woken.day + WAKING_DAYS));
}
