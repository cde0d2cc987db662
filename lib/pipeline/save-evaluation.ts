import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertDraft } from "@/lib/alert/alert-draft";
import { draftAlerts } from "@/lib/alert/draft-alerts";
import { type AlertReconciliation, reconcileAlerts } from "@/lib/alert/raise-alert.store";
import { judgeOwnRules } from "@/lib/alert/rules/judge-own-rules.store";
import type { FleetEvaluation } from "@/lib/pipeline/evaluate-fleet";
import type { DbTransaction } from "@/lib/platform/transaction";
import {
  type CurrentScore,
  dropStaleScores,
  dropUnscored,
  type ScoreRow,
  saveCurrentScores,
  saveScores,
} from "@/lib/score/save-scores.store";
import type { DayScore } from "@/lib/score/score-fleet";
import type { CallerEvaluation } from "@/lib/watch/evaluate-caller";
import type { KnownCaller } from "@/lib/watch/known-caller";
import { reconcileStandingChanges, type StandingChangeRow } from "@/lib/watch/standing-change.store";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** What storing an evaluation changed. */
export interface EvaluationChange {
  readonly alerts: AlertReconciliation;
  /** Score rows and standing changes that were written or removed. */
  readonly differences: number;
  /** Caller IDs of whom the next evaluation should know more than this one did. */
  readonly known: readonly KnownCaller[];
}

/** Stores an evaluation: scores per day, the scores of now, changes of standing, alerts. What is equal stays untouched. */
export async function saveEvaluation(
  scope: OrganizationScope,
  tx: DbTransaction,
  fleet: FleetEvaluation | null,
  cause: { importId: string | null; now: Date },
): Promise<EvaluationChange> {
  const changes: StandingChangeRow[] = [];
  const drafts: AlertDraft[] = [];
  const current: CurrentScore[] = [];
  const known: KnownCaller[] = [];
  let differences = 0;
  for (const callers of batches(fleet?.callers ?? [])) {
    if (fleet !== null) differences += await saveScoreDays(scope, tx, fleet, callers);
    for (const caller of callers) {
      current.push(currentScore(caller));
      changes.push(...standingChanges(caller));
      drafts.push(...draftAlerts(caller.callerId, caller.detections, caller.steps));
      if (caller.known !== null) known.push(caller.known);
    }
  }
  differences += await dropUnscored(
    scope,
    tx,
    current.map(({ callerId }) => callerId),
  );
  await saveCurrentScores(scope, tx, current);
  differences += await reconcileStandingChanges(scope, tx, changes);
  const own = await judgeOwnRules(scope, tx, { fromHour: (fleet?.fromDay ?? 0) * DAY_HOURS, now: cause.now });
  const alerts = await reconcileAlerts(scope, tx, [...drafts, ...own.drafts], { ...cause, isJudged: own.isJudged });
  return { alerts, differences, known };
}

async function saveScoreDays(
  scope: OrganizationScope,
  tx: DbTransaction,
  fleet: FleetEvaluation,
  callers: readonly CallerEvaluation[],
): Promise<number> {
  const rows = callers.flatMap((caller) => scoreRows(caller, fleet));
  const saved = await saveScores(scope, tx, rows);
  const callerIds = callers.map(({ callerId }) => callerId);
  return saved + (await dropStaleScores(scope, tx, { callerIds, fromDay: dayText(fleet.fromDay) }, rows));
}

const BATCH_CALLERS = 25;

function* batches(callers: Iterable<CallerEvaluation>): Generator<CallerEvaluation[]> {
  let batch: CallerEvaluation[] = [];
  for (const caller of callers) {
    batch.push(caller);
    if (batch.length < BATCH_CALLERS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const dayText = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);

function scoreRows({ callerId, days }: CallerEvaluation, { attempts }: FleetEvaluation): ScoreRow[] {
  return days.map(({ day, score, standing }) => ({
    callerId,
    day: dayText(day),
    ...figures(score),
    standing,
    attempts: attempts.get(callerId)?.get(day) ?? 0,
    factors: factors(score),
  }));
}

function figures({ overall }: DayScore) {
  return { score: overall.value, low: overall.low, high: overall.high, version: overall.version };
}

function factors({ overall, byCarrier }: DayScore): unknown {
  const carriers = [...byCarrier].map(([carrier, score]) => [
    carrier,
    { score: score.value, low: score.low, high: score.high, band: score.band, calls: score.sums.calls },
  ]);
  return { lost: overall.lost, sums: overall.sums, band: overall.band, carriers: Object.fromEntries(carriers) };
}

function currentScore(caller: CallerEvaluation): CurrentScore {
  const last = caller.steps.at(-1);
  return {
    callerId: caller.callerId,
    day: dayText(caller.current.day),
    ...figures(caller.current),
    standing: caller.standing,
    standingSince: last === undefined ? null : stepTime(last.hour).toISOString(),
  };
}

function standingChanges(caller: CallerEvaluation): StandingChangeRow[] {
  return caller.steps.map(({ from, to, signal, hour }) => ({
    callerId: caller.callerId,
    at: stepTime(hour),
    from,
    to,
    signal,
  }));
}

/** The end of the hour whose calls made the change certain. */
const stepTime = (hour: number) => new Date((hour + 1) * HOUR_MS);
