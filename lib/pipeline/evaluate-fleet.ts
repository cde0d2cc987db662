import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertDraft } from "@/lib/alert/alert-draft";
import { draftAlerts } from "@/lib/alert/draft-alerts";
import { EvidenceBuilder } from "@/lib/score/build-evidence";
import { carrierDays } from "@/lib/score/day-sums";
import type { EvidenceTable } from "@/lib/score/evidence-table";
import { dayOfHour, daySpan } from "@/lib/score/evidence-table";
import { learnNorms } from "@/lib/score/learn-norms";
import { readTallies } from "@/lib/score/read-tallies.store";
import { type DayScore, scoreDay } from "@/lib/score/score-fleet";
import { type CallerHistory, callerHistory } from "@/lib/watch/caller-history";
import { detect } from "@/lib/watch/detect";
import type { Detection } from "@/lib/watch/detection";

/** What the ledger says about one caller ID. */
export interface CallerEvaluation {
  readonly callerId: string;
  readonly history: CallerHistory;
  /** Its score as of the last day on which any caller ID of the organisation was used. */
  readonly current: DayScore;
  /** Attempts per day (whole days since the Unix epoch), failures and dead numbers included. */
  readonly attempts: ReadonlyMap<number, number>;
  readonly alerts: readonly AlertDraft[];
}

/** What the ledger says about all caller IDs of an organisation. */
export interface FleetEvaluation {
  readonly lastDay: number;
  /** One after the other, each made when it is asked for: all at once would not fit the memory of a large fleet. */
  readonly callers: Iterable<CallerEvaluation>;
}

/**
 * Scores every caller ID on every day and finds every change, from the organisation's tallies alone. The same tallies
 * give the same evaluation, however they came in.
 * @returns null when there is nothing to judge yet
 */
export async function evaluateFleet(scope: OrganizationScope): Promise<FleetEvaluation | null> {
  const builder = new EvidenceBuilder();
  const attempts = new Map<string, Map<number, number>>();
  for await (const tally of readTallies(scope)) {
    builder.addTally(tally);
    const days = attempts.get(tally.callerId) ?? new Map<number, number>();
    if (days.size === 0) attempts.set(tally.callerId, days);
    const day = dayOfHour(tally.hour);
    days.set(day, (days.get(day) ?? 0) + tally.attempts);
  }
  const table = builder.build();
  const span = daySpan(table);
  if (span === null) return null;
  return { lastDay: span.last, callers: evaluateCallers(table, span.last, attempts) };
}

function* evaluateCallers(
  table: EvidenceTable,
  lastDay: number,
  attempts: ReadonlyMap<string, ReadonlyMap<number, number>>,
): Generator<CallerEvaluation> {
  const { norms } = learnNorms(table);
  const found = new Map<string, Detection[]>();
  for (const detection of detect(table))
    found.set(detection.callerId, [...(found.get(detection.callerId) ?? []), detection]);
  for (const [caller, callerId] of table.callerIds.entries()) {
    const days = carrierDays(table, norms, caller);
    const detections = found.get(callerId) ?? [];
    const history = callerHistory(days, detections, (day) => lastHourOf(table, caller, day));
    yield {
      callerId,
      history,
      current: scoreDay(days, lastDay),
      attempts: attempts.get(callerId) ?? new Map(),
      alerts: draftAlerts(callerId, detections, history),
    };
  }
}

function lastHourOf(table: EvidenceTable, caller: number, day: number): number {
  let last = day * 24;
  for (let row = table.firstRow[caller] ?? 0; row < (table.firstRow[caller + 1] ?? 0); row++) {
    const hour = table.hour[row] ?? 0;
    if (dayOfHour(hour) === day) last = Math.max(last, hour);
  }
  return last;
}
