import type { CallerIdItem } from "@/lib/present/caller-id/caller-id.schema";
import { attemptsIn, callRates, type OutcomeCounts } from "@/lib/present/calls/call-rates";
import { bandOf } from "@/lib/score/band";
import { SCORE } from "@/lib/score/score-constants";
import { publicStanding, type Standing } from "@/lib/watch/standing";

/** What is kept of a caller ID, as far as it is shown. */
export interface ShownCallerId {
  readonly callerId: string;
  readonly label: string | null;
  readonly group: string | null;
  readonly owner: string | null;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly standing: Standing;
  readonly standingSince: Date | null;
  readonly firstCallAt: Date;
  readonly lastCallAt: Date;
}

/**
 * A caller ID as the API shows it. Scores are whole points, as on every screen.
 * @param counts how its calls ended in the time asked for
 */
export function presentCallerId(row: ShownCallerId, counts: OutcomeCounts, openAlerts: number): CallerIdItem {
  const rates = callRates(counts);
  const share = ({ value, n }: { value: number; n: number }) => (n === 0 ? null : value);
  return {
    callerId: row.callerId,
    label: row.label,
    group: row.group,
    owner: row.owner,
    score: rounded(row.score),
    low: rounded(row.low),
    high: rounded(row.high),
    grade: row.score === null ? "not_enough_calls" : bandOf(row.score, callsFor(row.standing)),
    standing: publicStanding(row.standing),
    standingSince: row.standingSince?.toISOString() ?? null,
    attempts: attemptsIn(counts),
    outcomes: { ...counts },
    rates: {
      answer: share(rates.answer),
      blocked: share(rates.blocked),
      unwanted: share(rates.unwanted),
      declined: share(rates.declined),
    },
    firstCallAt: row.firstCallAt.toISOString(),
    lastCallAt: row.lastCallAt.toISOString(),
    openAlerts,
  };
}

function rounded(points: number | null): number | null {
  return points === null ? null : Math.round(points);
}

/** The standing remembers whether there were calls enough to grade. */
function callsFor(standing: Standing): number {
  return standing === "not_enough_calls" ? 0 : SCORE.callsMin;
}
