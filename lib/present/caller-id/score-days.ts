import { DAY_MS } from "@/lib/base/time-units";
import type { ScoreOfDay } from "@/lib/present/caller-id/score.schema";
import { formatDay, formatShortDay } from "@/lib/present/format";

/** One day of the chart of scores; a day without a score is a gap. */
export interface ScorePoint {
  readonly key: string;
  readonly label: string;
  readonly title: string;
  /** Null on a gap. */
  readonly score: number | null;
  /** Lower and upper end of the interval; null on a gap. */
  readonly range: readonly [number, number] | null;
  readonly attempts: number;
}

/** What the chart of scores draws. */
export interface ScoreDays {
  readonly points: readonly ScorePoint[];
  /** Why there is nothing to draw; null when there is. */
  readonly emptyReason: string | null;
}

const NO_SCORES = "There is no score yet: there were too few calls on every day.";

/** Prepares the chart of scores: days of UTC in order, with gaps where nothing was scored. @param daysMax so many days at most, the latest */
export function scoreDays(scores: readonly ScoreOfDay[], daysMax: number): ScoreDays {
  const byDate = new Map(scores.map((score) => [score.date, score]));
  const dates = [...byDate.keys()].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return { points: [], emptyReason: NO_SCORES };
  const end = Date.parse(last);
  const start = Math.max(Date.parse(first), end - (daysMax - 1) * DAY_MS);
  const points: ScorePoint[] = [];
  for (let at = start; at <= end; at += DAY_MS) {
    const key = new Date(at).toISOString().slice(0, 10);
    points.push(point(key, byDate.get(key)));
  }
  return { points, emptyReason: null };
}

function point(key: string, day: ScoreOfDay | undefined): ScorePoint {
  const noon = `${key}T12:00:00Z`;
  return {
    key,
    label: formatShortDay(noon, "UTC"),
    title: formatDay(noon, "UTC"),
    score: day?.score ?? null,
    range: day === undefined ? null : [day.low, day.high],
    attempts: day?.attempts ?? 0,
  };
}
