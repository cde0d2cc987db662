import { dayOfHour, type EvidenceTable } from "@/lib/score/evidence-table";
import { learnNorms } from "@/lib/score/learn-norms";
import { type Norms, normsOf } from "@/lib/score/norms";
import { readCallerDay } from "@/lib/watch/caller-day";
import { newCallerMemory } from "@/lib/watch/caller-watch";
import { activeCallers, CONFIRMABLE_ODDS, confirmAlerts } from "@/lib/watch/confirm";
import { type AcceptedHours, type CallerFindings, detectDay, type WatchOptions } from "@/lib/watch/detect-caller";
import type { Detection } from "@/lib/watch/detection";
import { type Sensitivity, WATCH } from "@/lib/watch/watch-constants";

/** What an organisation decides about its watch. */
export interface DetectOptions {
  readonly sensitivity?: Sensitivity;
  /** Hours at whose end somebody accepted a caller ID's present as normal, by caller ID. */
  readonly accepted?: ReadonlyMap<string, AcceptedHours>;
}

/**
 * Finds every change of every caller ID of an organisation from its evidence alone: the same evidence gives the
 * same detections, whenever and in whatever pieces it came in, and nothing found at an hour depends on later ones.
 * @returns detections by hour, then by caller ID
 */
export function detect(table: EvidenceTable, options: DetectOptions = {}): Detection[] {
  const { norms } = learnNorms(table);
  const findings: CallerFindings = { detections: [], points: [] };
  const watchOptions = {
    alertOdds: WATCH.alertOdds[options.sensitivity ?? "normal"],
    pointsFrom: CONFIRMABLE_ODDS,
  };
  for (let caller = 0; caller < table.callerIds.length; caller++) {
    const callerId = table.callerIds[caller] ?? "";
    detectCaller(table, caller, norms, watchOptions, options.accepted?.get(callerId) ?? [], findings);
  }
  const detections = findings.detections.sort((a, b) => a.hour - b.hour || (a.callerId < b.callerId ? -1 : 1));
  const active = activeCallers(table, norms.firstDay, norms.days.length);
  return confirmAlerts(detections, findings.points, (day) => active[day - norms.firstDay] ?? 0);
}

function detectCaller(
  table: EvidenceTable,
  caller: number,
  norms: Norms,
  options: WatchOptions,
  accepted: AcceptedHours,
  findings: CallerFindings,
): void {
  const end = table.firstRow[caller + 1] ?? 0;
  let row = table.firstRow[caller] ?? 0;
  const memory = newCallerMemory(table.callerIds[caller] ?? "", dayOfHour(table.hour[row] ?? 0));
  while (row < end) {
    const day = dayOfHour(table.hour[row] ?? 0);
    let next = row;
    while (next < end && dayOfHour(table.hour[next] ?? 0) === day) next++;
    detectDay(memory, readCallerDay(table, row, next, normsOf(norms, day)), options, accepted, findings);
    row = next;
  }
}
