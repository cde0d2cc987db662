import type { ScoreOfDay } from "@/lib/present/caller-id/score.schema";
import { publicStanding, type Standing } from "@/lib/watch/standing";

/** What is kept of a day's score, as far as it is shown. */
export interface ShownScore extends Omit<ScoreOfDay, "standing"> {
  readonly standing: Standing;
}

/** A day's score as the API shows it: whole points, as on every screen. */
export function presentScore(row: ShownScore): ScoreOfDay {
  return {
    callerId: row.callerId,
    date: row.date,
    score: Math.round(row.score),
    low: Math.round(row.low),
    high: Math.round(row.high),
    standing: publicStanding(row.standing),
    attempts: row.attempts,
    version: row.version,
  };
}
