import { dayOfHour, type EvidenceTable } from "@/lib/score/evidence-table";
import type { OddsPoint } from "@/lib/watch/detect-caller";
import type { Detection } from "@/lib/watch/detection";
import { eBhThreshold } from "@/lib/watch/e-bh";
import { WATCH } from "@/lib/watch/watch-constants";

/** Days of possible starts that the odds are summed over: odds / 28 is an e-value. */
const PATIENCE_DAYS = 28;

/** Odds below which no caller ID can stand out, however many stand out with it. */
export const CONFIRMABLE_ODDS = PATIENCE_DAYS / WATCH.confirmLevel;

/** How many caller IDs were active on each day from the first: those that called in the last 28 days. */
export function activeCallers(table: EvidenceTable, firstDay: number, days: number): Uint32Array {
  const active = new Uint32Array(days);
  for (let caller = 0; caller < table.callerIds.length; caller++) {
    let until = firstDay - 1;
    for (let row = table.firstRow[caller] ?? 0; row < (table.firstRow[caller + 1] ?? 0); row++) {
      const day = dayOfHour(table.hour[row] ?? 0);
      const end = Math.min(day + PATIENCE_DAYS, firstDay + days);
      for (let d = Math.max(day, until + 1); d < end; d++) active[d - firstDay] = (active[d - firstDay] ?? 0) + 1;
      until = Math.max(until, end - 1);
    }
  }
  return active;
}

/**
 * Notes on every alert the hour from which it stands out among all caller IDs of the organisation, so that at most
 * one in ten of those confirmed is expected to be false.
 * @param detections by hour
 * @param points of all caller IDs, in any order
 * @param activeOn caller IDs active on a day
 */
export function confirmAlerts(
  detections: readonly Detection[],
  points: readonly OddsPoint[],
  activeOn: (day: number) => number,
): Detection[] {
  const confirmed = new Map<Detection, number>();
  const open = new Map<string, Detection>();
  const odds = new Map<string, number>();
  let next = 0;
  for (const { hour, points: ofHour } of byHour(points)) {
    for (; (detections[next]?.hour ?? Number.POSITIVE_INFINITY) <= hour; next++) track(detections[next], open);
    for (const point of ofHour) odds.set(point.callerId, point.odds);
    const values = [...odds.values()]
      .filter((value) => value >= CONFIRMABLE_ODDS)
      .map((value) => value / PATIENCE_DAYS);
    const threshold = eBhThreshold(values, activeOn(dayOfHour(hour)), WATCH.confirmLevel);
    for (const [callerId, alert] of open) {
      const value = (odds.get(callerId) ?? 0) / PATIENCE_DAYS;
      if (value >= threshold && !confirmed.has(alert)) confirmed.set(alert, hour);
    }
  }
  return detections.map((detection) => ({ ...detection, confirmedHour: confirmed.get(detection) ?? null }));
}

function track(detection: Detection | undefined, open: Map<string, Detection>): void {
  if (detection?.change === "alert") open.set(detection.callerId, detection);
  if (detection?.change === "recovery" || detection?.change === "new_normal") open.delete(detection.callerId);
}

function byHour(points: readonly OddsPoint[]): { hour: number; points: OddsPoint[] }[] {
  const groups: { hour: number; points: OddsPoint[] }[] = [];
  for (const point of [...points].sort((a, b) => a.hour - b.hour)) {
    const last = groups.at(-1);
    if (last?.hour === point.hour) last.points.push(point);
    else groups.push({ hour: point.hour, points: [point] });
  }
  return groups;
}
