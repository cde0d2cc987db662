import type { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { METRIC_UNITS } from "@/lib/alert/rules/rule-metric";
import { type RuleSeries, type RuleSums, sumBetween } from "@/lib/alert/rules/rule-series";
import { difference, type Proportion, wilson } from "@/lib/base/proportion";

/** What a rule sees at the end of an hour. */
export interface RuleReading {
  /** The caller ID that it is about; empty while that has to be found among several. */
  readonly about: string;
  /** Whole hours since the Unix epoch (UTC); nothing later is known. */
  readonly hour: number;
  readonly value: number;
  /** 95% interval of `value`; the same as it where there is nothing to be unsure of. */
  readonly low: number;
  readonly high: number;
  /** Calls that `value` rests on. */
  readonly n: number;
  /** What `value` is compared with: the threshold, or what was before. */
  readonly before: number;
  /** First hour that `value` covers. */
  readonly sinceHour: number;
  /** Whether the calls are as many as the rule asks for; without them it is neither bad nor good. */
  readonly isEnough: boolean;
  /** Whether it is far enough on the wrong side that chance does not explain it. */
  readonly isBad: boolean;
  /** Whether it is on the right side again. */
  readonly isGood: boolean;
}

type Asked = Pick<RuleDefinition, "metric" | "comparison" | "threshold" | "windowHours" | "minCalls">;

/** What rises or falls is compared with the four weeks before the window. */
export const REFERENCE_HOURS = 28 * 24;

/** How far before an hour a rule looks back, hours. */
export function lookbackHours({ metric, comparison, windowHours, threshold }: Asked): number {
  if (metric === "silence") return threshold + 1;
  return windowHours + (isRelative(comparison) ? REFERENCE_HOURS : 0);
}

/** What a rule that counts calls sees at each hour with calls, from `fromHour` on. */
export function countReadings(series: RuleSeries, asked: Asked, fromHour: number): RuleReading[] {
  return series.hours.filter((hour) => hour >= fromHour).map((hour) => countReading(series, asked, hour));
}

function countReading(series: RuleSeries, asked: Asked, hour: number): RuleReading {
  const { windowHours, comparison, threshold, minCalls } = asked;
  const sinceHour = hour - windowHours + 1;
  const sums = sumBetween(series, sinceHour, hour + 1);
  if (METRIC_UNITS[asked.metric] === "calls") {
    const [value, isBad] = [sums.calls, sums.calls > threshold];
    const figures = { about: series.callerId, hour, value, low: value, high: value, n: value };
    return { ...figures, before: threshold, sinceHour, isEnough: true, isBad, isGood: !isBad };
  }
  const now = wilsonOf(sums);
  const figures = { about: series.callerId, hour, ...now, sinceHour };
  if (!isRelative(comparison)) {
    const isEnough = now.n >= minCalls;
    const isBad = isEnough && (comparison === "above" ? now.low > threshold : now.high < threshold);
    const isGood = isEnough && (comparison === "above" ? now.value <= threshold : now.value >= threshold);
    return { ...figures, before: threshold, isEnough, isBad, isGood };
  }
  const before = wilsonOf(sumBetween(series, sinceHour - REFERENCE_HOURS, sinceHour));
  const [worse, better] = comparison === "rises" ? [now, before] : [before, now];
  const isEnough = now.n >= minCalls && before.n >= minCalls;
  const isBad = isEnough && difference(worse, better).low > threshold;
  const isGood = isEnough && worse.value - better.value <= threshold;
  return { ...figures, before: before.value, isEnough, isBad, isGood };
}

/** What is seen of silence: at the hour at which it has lasted so long, and at the next call. */
export function silenceReadings(
  hours: readonly number[],
  threshold: number,
  span: { readonly fromHour: number; readonly nowHour: number },
): RuleReading[] {
  const readings: RuleReading[] = [];
  const figures = { about: "", n: 0, before: threshold, isEnough: true };
  for (const [at, hour] of hours.entries()) {
    readings.push({ ...figures, hour, value: 0, low: 0, high: 0, sinceHour: hour, isBad: false, isGood: true });
    const alarm = hour + threshold;
    // An hour is over, and its silence known, when the next has begun.
    if (alarm >= (hours[at + 1] ?? span.nowHour + 1)) continue;
    const of = { value: threshold, low: threshold, high: threshold, sinceHour: hour + 1 };
    readings.push({ ...figures, ...of, hour: alarm, isBad: true, isGood: false });
  }
  return readings.filter(({ hour }) => hour >= span.fromHour);
}

/** What the score says at the end of a day. @param day whole days since the Unix epoch */
export function scoreReading(
  {
    callerId,
    day,
    value,
    low,
    high,
    n,
  }: Pick<Proportion, "value" | "low" | "high" | "n"> & {
    readonly callerId: string;
    readonly day: number;
  },
  { threshold, minCalls }: Asked,
): RuleReading {
  const isEnough = n >= minCalls;
  const figures = { about: callerId, hour: day * 24 + 23, value, low, high, n, before: threshold, sinceHour: day * 24 };
  return { ...figures, isEnough, isBad: isEnough && high < threshold, isGood: isEnough && value >= threshold };
}

/** What a change of standing says. @param isHarmed whether the new standing is one that the rule tells of */
export function standingReading(callerId: string, hour: number, isHarmed: boolean): RuleReading {
  const value = isHarmed ? 1 : 0;
  const figures = { about: callerId, hour, value, low: value, high: value, n: 0, before: 0, sinceHour: hour };
  return { ...figures, isEnough: true, isBad: isHarmed, isGood: !isHarmed };
}

function isRelative(comparison: Asked["comparison"]): boolean {
  return comparison === "rises" || comparison === "falls";
}

function wilsonOf({ hits, calls }: RuleSums): Proportion {
  return wilson(hits, calls);
}
