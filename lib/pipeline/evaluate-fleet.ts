import type { OrganizationScope } from "@/lib/account/organization-scope";
import { EvidenceBuilder } from "@/lib/score/build-evidence";
import { DAY_HOURS, dayOfHour, daySpan, type EvidenceTable } from "@/lib/score/evidence-table";
import { readTallies } from "@/lib/score/read-tallies.store";
import { type Detected, detectFrom } from "@/lib/watch/detect";
import type { Detection } from "@/lib/watch/detection";
import { type CallerEvaluation, evaluateCaller } from "@/lib/watch/evaluate-caller";
import { beginEvaluation, type KnownFleet, readKnownCallers } from "@/lib/watch/evaluation-memory.store";
import type { KnownCaller } from "@/lib/watch/known-caller";

/** What the ledger says about all caller IDs of an organisation. */
export interface FleetEvaluation {
  /** First day that was looked at: what is stored of earlier days stands. 0 when all were. */
  readonly fromDay: number;
  readonly lastDay: number;
  /** One after the other, each made when it is asked for: all at once would not fit the memory of a large fleet. */
  readonly callers: Iterable<CallerEvaluation>;
  /** Attempts per caller ID and day (whole days since the Unix epoch) from `fromDay` on, failures and dead numbers included. */
  readonly attempts: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** What the next evaluation may go on from; null when it is what this one went on from. */
  readonly known: KnownFleet | null;
}

/**
 * Scores every caller ID on every day and finds every change, from the organisation's tallies alone. The same tallies
 * give the same evaluation, however they came in, and whether it goes on from a memory or begins anew.
 * @param isFresh begins anew
 * @returns null when there is nothing to judge yet
 */
export async function evaluateFleet(scope: OrganizationScope, isFresh: boolean): Promise<FleetEvaluation | null> {
  const known = await beginEvaluation(scope, isFresh);
  const { table, attempts } = await readEvidence(scope, known?.day ?? 0);
  const span = daySpan(table);
  if (span === null) return known === null ? null : evaluateFleet(scope, true);
  const callers = known === null ? new Map<string, KnownCaller>() : await readKnownCallers(scope);
  const from = known && { fleet: known.fleet, caller: (callerId: string) => streamsOf(callers.get(callerId)) };
  const found = detectFrom(table, from, span.last);
  const isNews = found.fleet !== null && span.last !== known?.day;
  return {
    fromDay: known?.day ?? 0,
    lastDay: span.last,
    callers: evaluateCallers(table, found, known?.day ?? span.first, span.last, callers),
    attempts,
    known: isNews && found.fleet ? { day: span.last, fleet: found.fleet } : null,
  };
}

async function readEvidence(scope: OrganizationScope, fromDay: number) {
  const builder = new EvidenceBuilder();
  const attempts = new Map<string, Map<number, number>>();
  for await (const page of readTallies(scope, fromDay * DAY_HOURS)) {
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

function streamsOf(known: KnownCaller | undefined) {
  return known ? { head: known.head.caller, streams: known.streams } : null;
}

function* evaluateCallers(
  table: EvidenceTable,
  found: Detected,
  firstDay: number,
  lastDay: number,
  known: ReadonlyMap<string, KnownCaller>,
): Generator<CallerEvaluation> {
  const positions = new Map(table.callerIds.map((callerId, position) => [callerId, position]));
  const detections = new Map<string, Detection[]>();
  for (const detection of found.detections)
    detections.set(detection.callerId, [...(detections.get(detection.callerId) ?? []), detection]);
  for (const callerId of [...new Set([...known.keys(), ...positions.keys()])].sort()) {
    yield evaluateCaller({
      callerId,
      table,
      position: positions.get(callerId) ?? null,
      norms: found.norms,
      detections: detections.get(callerId) ?? [],
      saved: found.callers.get(callerId) ?? null,
      known: known.get(callerId) ?? null,
      firstDay,
      lastDay,
    });
  }
}
