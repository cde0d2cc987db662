import { atOnce } from "@/lib/base/at-once";
import { DAY_HOURS, dayOfHour, daySpan, type EvidenceTable } from "@/lib/score/evidence-table";
import { learnNormsInSteps } from "@/lib/score/learn-norms";
import { type Norms, normsOf } from "@/lib/score/norms";
import type { SavedNorms } from "@/lib/score/save-norms";
import { readCallerDay } from "@/lib/watch/caller-day";
import { type CallerMemory, newCallerMemory } from "@/lib/watch/caller-memory";
import { ActiveCallers, CONFIRMABLE_ODDS, type ConfirmMemory, confirmAlerts, PATIENCE_DAYS } from "@/lib/watch/confirm";
import { type AcceptedHours, type CallerFindings, detectDay, type Watching } from "@/lib/watch/detect-caller";
import type { Detection } from "@/lib/watch/detection";
import { restoreCaller, type StoredCaller, saveCaller } from "@/lib/watch/save-caller";
import { type Sensitivity, WATCH } from "@/lib/watch/watch-constants";

/** What an organisation decides about its watch. */
export interface DetectOptions {
  readonly sensitivity?: Sensitivity;
  /** Hours at whose end somebody accepted a caller ID's present as normal, by caller ID. */
  readonly accepted?: ReadonlyMap<string, AcceptedHours>;
}

/** The detector's memory of an organisation at the start of a day, as JSON; caller IDs have their own. */
export interface FleetMemory {
  readonly norms: SavedNorms;
  readonly confirm: ConfirmMemory;
}

/** Where to go on: the fleet's memory and those of the caller IDs that called since. */
export interface DetectFrom {
  readonly fleet: FleetMemory;
  /** The memory of a caller ID, or null when it has none. */
  readonly caller: (callerId: string) => StoredCaller | null;
}

/** What was found, and the memory to go on from. */
export interface Detected {
  /** By hour, then by caller ID; alerts of before that were confirmed since come first, as they now are. */
  readonly detections: readonly Detection[];
  /** The memory at the start of `memoryDay`; null when there is no evidence. */
  readonly fleet: FleetMemory | null;
  /** What was to be expected on each day that was looked at. */
  readonly norms: Norms;
}

/** Where memories of caller IDs are kept: a `Map`, or something that holds a large fleet. */
export interface StoredCallers {
  set(callerId: string, stored: StoredCaller): unknown;
}

/**
 * Finds every change of every caller ID of an organisation from its evidence alone: the same evidence gives the
 * same detections, whenever and in whatever pieces it came in, and nothing found at an hour depends on later ones.
 * @returns detections by hour, then by caller ID
 */
export function detect(table: EvidenceTable, options: DetectOptions = {}): readonly Detection[] {
  return atOnce(new FleetDetector(table, options, null, null).steps()).detections;
}

/**
 * The same, going on from a memory and making the next one, so that only days since then are looked at. The table
 * holds all evidence of the organisation from the memory's day on (earlier rows are skipped). What it finds for
 * those days equals what a run over everything finds.
 * @param memoryDay day at whose start the next memory is taken; best the last day of evidence, which may still grow
 * @param callers is given the memories at that time of the caller IDs in the table that had called by then
 */
export function detectFrom(
  table: EvidenceTable,
  from: DetectFrom | null,
  memoryDay: number,
  callers: StoredCallers,
): Detected {
  return atOnce(detectInSteps(table, from, memoryDay, callers));
}

/** The same in a step for each day and each caller ID, for a process that has other work too: a large fleet takes seconds. */
export function detectInSteps(
  table: EvidenceTable,
  from: DetectFrom | null,
  memoryDay: number,
  callers: StoredCallers,
): Generator<undefined, Detected> {
  return new FleetDetector(table, {}, from, { day: memoryDay, callers }).steps();
}

/** At whose start the next memory is taken, and who is given those of caller IDs. */
interface NextMemory {
  readonly day: number;
  readonly callers: StoredCallers;
}

/** The first of a caller ID's rows from `from` on that lies on the day or later; `end` where none does. */
function rowOfDay(table: EvidenceTable, from: number, end: number, day: number): number {
  let row = from;
  while (row < end && dayOfHour(table.hour[row] ?? 0) < day) row++;
  return row;
}

class FleetDetector {
  readonly #table: EvidenceTable;
  readonly #options: DetectOptions;
  readonly #from: DetectFrom | null;
  readonly #next: NextMemory | null;
  /** `Infinity` where no memory is taken. */
  readonly #memoryDay: number;
  readonly #findings: CallerFindings = { detections: [], points: [] };
  readonly #watching: Watching;
  /** Last day on which each caller ID called. */
  readonly #lastDays: Map<string, number>;

  constructor(table: EvidenceTable, options: DetectOptions, from: DetectFrom | null, next: NextMemory | null) {
    this.#table = table;
    this.#options = options;
    this.#from = from;
    this.#next = next;
    this.#lastDays = new Map(Object.entries(from?.fleet.confirm.lastDays ?? {}));
    this.#memoryDay = next?.day ?? Number.POSITIVE_INFINITY;
    this.#watching = {
      alertOdds: WATCH.alertOdds[options.sensitivity ?? "normal"],
      pointsFrom: CONFIRMABLE_ODDS,
      findings: this.#findings,
    };
  }

  *steps(): Generator<undefined, Detected> {
    const table = this.#table;
    const before = this.#from?.fleet ?? null;
    const { norms, saved } = yield* learnNormsInSteps(table, before?.norms ?? null, this.#next?.day ?? null);
    if (!daySpan(table)) return { detections: [], fleet: before, norms };
    for (const [caller, callerId] of table.callerIds.entries()) {
      this.#takeCaller(callerId, caller, norms);
      yield;
    }
    const { detections, confirm } = this.#confirm(norms, before?.confirm ?? null);
    return { detections, fleet: saved ? { norms: saved, confirm } : null, norms };
  }

  /** Notes which alerts stand out among all caller IDs, and what is to be remembered for that. */
  #confirm(norms: Norms, before: ConfirmMemory | null): Pick<Detected, "detections"> & Pick<FleetMemory, "confirm"> {
    this.#findings.detections.sort((a, b) => a.hour - b.hour || (a.callerId < b.callerId ? -1 : 1));
    const active = new ActiveCallers(this.#table, norms.firstDay, norms.days.length, before?.lastDays ?? null);
    const { detections, odds, open } = confirmAlerts(this.#findings, active, before, this.#memoryDay * DAY_HOURS);
    const recent = [...this.#lastDays].filter(([, day]) => day > (this.#next?.day ?? 0) - PATIENCE_DAYS);
    return { detections, confirm: { odds, open, lastDays: Object.fromEntries(recent) } };
  }

  #takeCaller(callerId: string, caller: number, norms: Norms): void {
    const table = this.#table;
    const end = table.firstRow[caller + 1] ?? 0;
    const accepted = this.#options.accepted?.get(callerId) ?? [];
    let row = rowOfDay(table, table.firstRow[caller] ?? 0, end, norms.firstDay);
    let memory = this.#restored(callerId);
    let isRemembered = false;
    while (row < end) {
      const day = dayOfHour(table.hour[row] ?? 0);
      if (day >= this.#memoryDay && !isRemembered) {
        this.#remember(memory);
        isRemembered = true;
      }
      const next = rowOfDay(table, row, end, day + 1);
      memory ??= newCallerMemory(callerId, day);
      detectDay(memory, readCallerDay(table, row, next, normsOf(norms, day)), this.#watching, accepted);
      if (day < this.#memoryDay) this.#lastDays.set(callerId, day);
      row = next;
    }
    if (!isRemembered) this.#remember(memory);
  }

  #restored(callerId: string): CallerMemory | null {
    const stored = this.#from?.caller(callerId) ?? null;
    return stored && restoreCaller(stored);
  }

  #remember(memory: CallerMemory | null): void {
    if (memory) this.#next?.callers.set(memory.callerId, saveCaller(memory));
  }
}
