/** What stands of a caller ID's present score. */
export interface PresentScore {
  readonly callerId: string;
  readonly score: number | null;
  readonly standing: string;
}

/** Caller IDs whose standing went from one to another. */
export interface StandingMove {
  readonly from: string;
  readonly to: string;
  readonly callerIds: number;
}

/** What another version of the formulas made of a fleet. */
export interface ScoringReport {
  /** Caller IDs that an older version had scored. */
  readonly scored: number;
  /** Of these, those whose score moved by half a point or more, or came or went. */
  readonly moved: number;
  /** The largest of these moves, in points; 0 where none has a score before and after. */
  readonly largestMove: number;
  readonly standings: readonly StandingMove[];
}

/** Nothing was scored by an older version. */
export const NOTHING_RESCORED: ScoringReport = { scored: 0, moved: 0, largestMove: 0, standings: [] };

const MOVE_MIN = 0.5;

/** How far a score moved, in points; null where there was none before or is none now. */
function moveOf(before: number | null, now: number | null): number | null {
  return before === null || now === null ? null : Math.abs(now - before);
}

/**
 * Compares what an older version of the formulas said with what today's says.
 * @param before the caller IDs that the older version had scored
 * @param after the same and any others, as they stand now; one that is missing has no score any more
 */
export function scoringReport(before: readonly PresentScore[], after: readonly PresentScore[]): ScoringReport {
  const now = new Map(after.map((present) => [present.callerId, present]));
  const standings = new Map<string, { from: string; to: string; callerIds: number }>();
  let [moved, largestMove] = [0, 0];
  for (const { callerId, score, standing } of before) {
    const present = now.get(callerId);
    const scoreNow = present?.score ?? null;
    const change = moveOf(score, scoreNow);
    if (change === null ? scoreNow !== score : change >= MOVE_MIN) moved += 1;
    largestMove = Math.max(largestMove, change ?? 0);
    const to = present?.standing ?? "not_enough_calls";
    if (to === standing) continue;
    const move = standings.get(`${standing} ${to}`) ?? { from: standing, to, callerIds: 0 };
    move.callerIds += 1;
    standings.set(`${standing} ${to}`, move);
  }
  const byCount = [...standings.values()].sort(
    (a, b) => b.callerIds - a.callerIds || (a.from + a.to < b.from + b.to ? -1 : 1),
  );
  return { scored: before.length, moved, largestMove, standings: byCount };
}
