import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { CallerShelf } from "@/lib/pipeline/evaluate/caller-shelf";
import { inTurns } from "@/lib/platform/in-turns";
import { EvidenceBuilder } from "@/lib/score/build-evidence";
import { type DaySpan, dayOfHour, daySpan, type EvidenceTable } from "@/lib/score/evidence-table";
import { readTallies, tallyDays } from "@/lib/score/read-tallies.store";
import { stretchEnds } from "@/lib/score/stretches";
import { type Detected, detectInSteps } from "@/lib/watch/detect";
import type { Detection } from "@/lib/watch/detection";
import { type CallerEvaluation, evaluateCaller } from "@/lib/watch/evaluate-caller";
import { beginEvaluation, type KnownFleet, readKnownCallers } from "@/lib/watch/evaluation-memory.store";
import { unpackHead } from "@/lib/watch/known-caller";
import type { StoredCaller } from "@/lib/watch/save-caller";

/** What the ledger says about all caller IDs of an organisation on a stretch of days. */
export interface FleetStretch {
  /** First day that was looked at: what is stored of earlier days stands. 0 when all were. */
  readonly fromDay: number;
  readonly lastDay: number;
  /** One after the other, each made when it is asked for: all at once would not fit the memory of a large fleet. */
  readonly callers: Iterable<CallerEvaluation>;
  /** Attempts per caller ID and day (whole days since the Unix epoch), failures and dead numbers included. */
  readonly attempts: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** What the next evaluation may go on from; null when it is what this one went on from. */
  readonly known: KnownFleet | null;
}

/** Tallies that are held at once; each takes some sixty bytes while they are laid out. */
const STRETCH_TALLIES = 400_000;

/**
 * Scores every caller ID on every day and finds every change, from the organisation's tallies alone. The same tallies
 * give the same evaluation, however they came in, and whether it goes on from a memory or begins anew. Many days come
 * as several stretches, so that their number costs no memory: each goes on from what the one before knew, as the next
 * evaluation will, and begins with its last day. What the last one says of a caller ID holds what came before.
 * @param shelf emptied first; holds what is known of caller IDs; afterwards, what the next evaluation may go on from
 * @param isFresh begins anew
 * @param stretchTallies how many tallies may be held at once
 * @returns stretches by time, to be gone through whole, caller by caller, before the next; none when there is nothing to
 *   judge yet
 */
export async function* evaluateFleet(
  scope: OrganizationScope,
  shelf: CallerShelf,
  isFresh: boolean,
  stretchTallies = STRETCH_TALLIES,
): AsyncGenerator<FleetStretch> {
  const begun = await beginEvaluation(scope, isFresh);
  shelf.clear();
  if (begun !== null) for await (const known of readKnownCallers(scope)) shelf.know(known);
  const days = await tallyDays(scope, begun?.day ?? 0);
  let known = begun;
  let isEmpty = true;
  for (const end of stretchEnds(days, stretchTallies)) {
    const stretch = await evaluateStretch(scope, shelf, known, end);
    if (stretch === null) continue;
    yield stretch;
    isEmpty = false;
    known = stretch.known ?? known;
  }
  if (isEmpty && begun !== null) yield* evaluateFleet(scope, shelf, true, stretchTallies);
}

/**
 * @param known what the stretch before, or the last evaluation, knew
 * @param end last day to be looked at
 * @returns null where no call tells anything
 */
async function evaluateStretch(
  scope: OrganizationScope,
  shelf: CallerShelf,
  known: KnownFleet | null,
  end: number,
): Promise<FleetStretch | null> {
  shelf.beginStretch();
  const fromDay = known?.day ?? 0;
  const { table, attempts } = await readEvidence(scope, fromDay, end);
  const span = daySpan(table);
  if (span === null) return null;
  const lastDay = span.last;
  const caller = (callerId: string) => storedCaller(shelf, callerId);
  const found = await inTurns(detectInSteps(table, known && { fleet: known.fleet, caller }, lastDay, shelf));
  return {
    fromDay,
    lastDay,
    callers: evaluateCallers(table, found, { first: known?.day ?? span.first, last: lastDay }, shelf),
    attempts,
    known: found.fleet !== null && lastDay !== known?.day ? { day: lastDay, fleet: found.fleet } : null,
  };
}

async function readEvidence(scope: OrganizationScope, firstDay: number, lastDay: number) {
  const builder = new EvidenceBuilder();
  const attempts = new Map<string, Map<number, number>>();
  for await (const page of readTallies(scope, firstDay, lastDay)) {
    for (const tally of page) {
      builder.addTally(tally);
      const days = attempts.get(tally.callerId) ?? new Map<number, number>();
      if (days.size === 0) attempts.set(tally.callerId, days);
      const day = dayOfHour(tally.hour);
      days.set(day, (days.get(day) ?? 0) + tally.attempts);
    }
  }
  return { table: builder.build(), attempts };
}

/** What the detector remembers of a caller ID from the stretch before. */
function storedCaller(shelf: CallerShelf, callerId: string): StoredCaller | null {
  const known = shelf.known(callerId);
  return known && { head: unpackHead(known.head).caller, streams: known.streams };
}

/** @param shelf is given what is known at the beginning of the last day */
function* evaluateCallers(
  table: EvidenceTable,
  found: Detected,
  days: DaySpan,
  shelf: CallerShelf,
): Generator<CallerEvaluation> {
  const positions = new Map(table.callerIds.map((callerId, position) => [callerId, position]));
  const detections = new Map<string, Detection[]>();
  for (const detection of found.detections)
    detections.set(detection.callerId, [...(detections.get(detection.callerId) ?? []), detection]);
  for (const callerId of [...new Set([...shelf.callerIds(), ...positions.keys()])].sort()) {
    const evaluation = evaluateCaller({
      callerId,
      table,
      position: positions.get(callerId) ?? null,
      norms: found.norms,
      detections: detections.get(callerId) ?? [],
      saved: shelf.get(callerId) ?? null,
      known: shelf.known(callerId),
      firstDay: days.first,
      lastDay: days.last,
    });
    if (evaluation.known !== null) shelf.know(evaluation.known);
    yield evaluation;
  }
}
