import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertDraft } from "@/lib/alert/alert-draft";
import { draftAlerts } from "@/lib/alert/draft-alerts";
import { type AlertReconciliation, reconcileAlerts } from "@/lib/alert/raise-alert.store";
import { judgeOwnRules } from "@/lib/alert/rules/judge-own-rules.store";
import { batches } from "@/lib/base/batches";
import { DAY_MS, HOUR_MS } from "@/lib/base/time-units";
import type { CallerShelf } from "@/lib/pipeline/evaluate/caller-shelf";
import type { FleetStretch } from "@/lib/pipeline/evaluate/evaluate-fleet";
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
import type { Known, KnownFleet } from "@/lib/watch/evaluation-memory.store";
import type { KnownCaller } from "@/lib/watch/known-caller";
import { reconcileStandingChanges, type StandingChangeRow } from "@/lib/watch/standing-change.store";

const DAY_HOURS = 24;

/** What storing an evaluation changed. */
export interface EvaluationChange {
  readonly alerts: AlertReconciliation;
  /** Score rows and standing changes that were written or removed. */
  readonly differences: number;
  /** What the next evaluation may go on from; null when it is what this one went on from. */
  readonly known: Known | null;
}

/** An evaluation under way, see `evaluateFleet`. */
export interface FleetEvaluation {
  readonly stretches: AsyncIterable<FleetStretch>;
  /** What they leave there is what the next evaluation may go on from. */
  readonly shelf: CallerShelf;
}

/** Stores an evaluation: scores per day, the scores of now, changes of standing, alerts. What is equal stays untouched. */
export async function saveEvaluation(
  scope: OrganizationScope,
  tx: DbTransaction,
  { stretches, shelf }: FleetEvaluation,
  cause: { importId: string | null; now: Date },
): Promise<EvaluationChange> {
  let fromDay = 0;
  let lastDay = 0;
  let fleet: KnownFleet | null = null;
  let now: Now = { current: [], changes: [], drafts: [] };
  const judged: Judged = { all: new Set(), renewed: new Set() };
  let differences = 0;
  for await (const stretch of stretches) {
    if (judged.all.size === 0) fromDay = stretch.fromDay;
    lastDay = stretch.lastDay;
    fleet = stretch.known ?? fleet;
    now = { current: [], changes: [], drafts: [] };
    for (const callers of batches(stretch.callers, BATCH_CALLERS)) {
      const rows = callers.flatMap((caller) => scoreRows(caller, stretch));
      differences += await saveScores(scope, tx, rows);
      const spans = callers.map(({ callerId }) => ({
        callerId,
        fromDay: dayText(judged.all.has(callerId) ? stretch.fromDay : fromDay),
        untilDay: dayText(lastDay),
      }));
      differences += await dropStaleScores(scope, tx, spans, rows);
      for (const caller of callers) {
        take(now, caller);
        note(judged, caller);
      }
    }
  }
  differences += await dropUnscored(scope, tx, [...judged.all], dayText(lastDay));
  await saveCurrentScores(scope, tx, now.current);
  differences += await reconcileStandingChanges(scope, tx, now.changes);
  const own = await judgeOwnRules(scope, tx, { fromHour: fromDay * DAY_HOURS, now: cause.now });
  const alerts = await reconcileAlerts(scope, tx, [...now.drafts, ...own.drafts], { ...cause, isJudged: own.isJudged });
  const isWhole = fromDay === 0;
  return { alerts, differences, known: fleet && { fleet, callers: knownCallers(shelf, judged.renewed), isWhole } };
}

function* knownCallers(shelf: CallerShelf, callerIds: Iterable<string>): Generator<KnownCaller> {
  for (const callerId of callerIds) {
    const known = shelf.known(callerId);
    if (known !== null) yield known;
  }
}

/** What the last stretch says of all caller IDs. */
interface Now {
  readonly current: CurrentScore[];
  readonly changes: StandingChangeRow[];
  readonly drafts: AlertDraft[];
}

/** Caller IDs of all stretches so far. */
interface Judged {
  readonly all: Set<string>;
  /** Those of whom something new is known. */
  readonly renewed: Set<string>;
}

function note(judged: Judged, { callerId, known }: CallerEvaluation): void {
  judged.all.add(callerId);
  if (known !== null) judged.renewed.add(callerId);
}

function take(now: Now, caller: CallerEvaluation): void {
  now.current.push(currentScore(caller));
  now.changes.push(...standingChanges(caller));
  now.drafts.push(...draftAlerts(caller.callerId, caller.detections, caller.steps));
}

const BATCH_CALLERS = 25;

const dayText = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);

function scoreRows({ callerId, days }: CallerEvaluation, { attempts }: FleetStretch): ScoreRow[] {
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
