import { dayOfHour, type EvidenceTable } from "@/lib/score/evidence-table";
import type { CallerFindings, OddsPoint } from "@/lib/watch/detect-caller";
import type { Detection } from "@/lib/watch/detection";
import { eBhThreshold } from "@/lib/watch/e-bh";
import { WATCH } from "@/lib/watch/watch-constants";

/** Days of possible starts that the odds are summed over. */
export const PATIENCE_DAYS = 28;

/** Odds by which an e-value is 1; those that were scaled by measurement are taken as theory has them. */
const ODDS_OF_ONE = PATIENCE_DAYS * WATCH.oddsScale;

/** Odds below which no caller ID can stand out, however many stand out with it. */
export const CONFIRMABLE_ODDS = ODDS_OF_ONE / WATCH.confirmLevel;

/** What the confirmation of alerts remembers at the start of an hour, as JSON. */
export interface ConfirmMemory {
  /** Last odds of the caller IDs that could stand out. */
  readonly odds: Readonly<Record<string, number>>;
  /** Alerts whose change is open and that are not confirmed. */
  readonly open: readonly Detection[];
  /** Last day on which each caller ID called. */
  readonly lastDays: Readonly<Record<string, number>>;
}

/** How many caller IDs are active on each day: those that called within the last 28 days. */
export class ActiveCallers {
  readonly #firstDay: number;
  readonly #counts: Uint32Array;

  /** @param lastDays of caller IDs before the table's days, or null */
  constructor(table: EvidenceTable, firstDay: number, days: number, lastDays: ConfirmMemory["lastDays"] | null) {
    this.#firstDay = firstDay;
    this.#counts = new Uint32Array(days);
    const known = new Map(Object.entries(lastDays ?? {}));
    table.callerIds.forEach((callerId, caller) => {
      let until = firstDay - 1;
      until = this.#addDays(known.get(callerId) ?? firstDay - PATIENCE_DAYS, until);
      known.delete(callerId);
      for (let row = table.firstRow[caller] ?? 0; row < (table.firstRow[caller + 1] ?? 0); row++) {
        until = this.#addDays(dayOfHour(table.hour[row] ?? 0), until);
      }
    });
    for (const lastDay of known.values()) this.#addDays(lastDay, firstDay - 1);
  }

  /** Counts a caller ID from a day of calls on, after `until`; returns the last day counted. */
  #addDays(day: number, until: number): number {
    const end = Math.min(day + PATIENCE_DAYS - 1, this.#firstDay + this.#counts.length - 1);
    for (let d = Math.max(day, until + 1); d <= end; d++) {
      const at = d - this.#firstDay;
      this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    }
    return Math.max(until, end);
  }

  on(day: number): number {
    return this.#counts[day - this.#firstDay] ?? 0;
  }
}

/** Alerts with the hours from which they stand out, and the odds and open alerts as of an hour. */
export interface Confirmation {
  /** All detections; alerts of before that are confirmed only now come first. */
  readonly detections: readonly Detection[];
  readonly odds: ConfirmMemory["odds"];
  readonly open: readonly Detection[];
}

/**
 * Notes on every alert the hour from which it stands out among all caller IDs of the organisation, so that at most
 * one in ten of those confirmed is expected to be false.
 * @param found detections by hour, points of all caller IDs in any order
 * @param before what was remembered, or null at the very beginning
 * @param saveHour the hour before which odds and open alerts are to be remembered
 */
export function confirmAlerts(
  { detections, points }: Readonly<CallerFindings>,
  active: ActiveCallers,
  before: ConfirmMemory | null,
  saveHour: number,
): Confirmation {
  const confirmed = new Map<Detection, number>();
  const open = new Map((before?.open ?? []).map((alert) => [alert.callerId, alert]));
  const odds = new Map(Object.entries(before?.odds ?? {}));
  const earlier = [...open.values()];
  let memory: Pick<ConfirmMemory, "odds" | "open"> | null = null;
  const remember = () => ({
    odds: Object.fromEntries([...odds].filter(([, value]) => value >= CONFIRMABLE_ODDS)),
    open: [...open.values()].filter((alert) => !confirmed.has(alert)),
  });
  for (const { hour, points: ofHour, detections: found } of byHour(points, detections)) {
    if (hour >= saveHour) memory ??= remember();
    for (const detection of found) track(detection, open);
    for (const point of ofHour) odds.set(point.callerId, point.odds);
    for (const alert of standingOut(open, odds, active.on(dayOfHour(hour))))
      if (!confirmed.has(alert)) confirmed.set(alert, hour);
  }
  const noted = (alert: Detection) => ({ ...alert, confirmedHour: confirmed.get(alert) ?? null });
  const lateOnes = earlier.filter((alert) => confirmed.has(alert));
  return { detections: [...lateOnes, ...detections].map(noted), ...(memory ?? remember()) };
}

/** The open alerts whose odds stand out among those of so many caller IDs. */
function standingOut(
  open: ReadonlyMap<string, Detection>,
  odds: ReadonlyMap<string, number>,
  callers: number,
): Detection[] {
  const values = [...odds.values()].filter((value) => value >= CONFIRMABLE_ODDS).map((value) => value / ODDS_OF_ONE);
  const threshold = eBhThreshold(values, callers, WATCH.confirmLevel);
  const alerts = [...open].filter(([callerId]) => (odds.get(callerId) ?? 0) / ODDS_OF_ONE >= threshold);
  return alerts.map(([, alert]) => alert);
}

function track(detection: Detection, open: Map<string, Detection>): void {
  if (detection.change === "alert") open.set(detection.callerId, detection);
  if (detection.change === "recovery" || detection.change === "new_normal") open.delete(detection.callerId);
}

interface HourNews {
  readonly hour: number;
  readonly points: OddsPoint[];
  readonly detections: Detection[];
}

function byHour(points: readonly OddsPoint[], detections: readonly Detection[]): HourNews[] {
  const news = new Map<number, HourNews>();
  const of = (hour: number) => {
    const known = news.get(hour) ?? { hour, points: [], detections: [] };
    news.set(hour, known);
    return known;
  };
  for (const point of points) of(point.hour).points.push(point);
  for (const detection of detections) of(detection.hour).detections.push(detection);
  return [...news.values()].sort((a, b) => a.hour - b.hour);
}
