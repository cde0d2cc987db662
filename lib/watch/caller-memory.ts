import { DAY_HOURS } from "@/lib/score/evidence-table";
import type { CallerDay } from "@/lib/watch/caller-day";
import { NO_NOISE, type NoiseSums, type NoisyMeasure } from "@/lib/watch/day-noise";
import type { Episode } from "@/lib/watch/episode";
import type { StreamEvidence } from "@/lib/watch/scan-stream";
import { type DayRange, StreamHistory } from "@/lib/watch/stream-history";
import { NO_UNREST, type Unrest } from "@/lib/watch/unrest";
import { WATCH } from "@/lib/watch/watch-constants";

/** What a stream said last, and what it had seen by then. */
export interface Reading {
  readonly exact: StreamEvidence;
  readonly long: StreamEvidence;
  hour: number;
  longHour: number;
  refusals: number;
  expected: number;
}

/** The detector's memory of one caller ID. */
export interface CallerMemory {
  readonly callerId: string;
  /** All calls; then one stream per named carrier in the order of first use. */
  readonly all: StreamHistory;
  readonly carriers: Map<string, StreamHistory>;
  /** Changes that are over, and the first day that counts as normal past. */
  leftOut: DayRange[];
  normalFromDay: number;
  /** No window reaches back before this hour. */
  fromHour: number;
  episode: Episode | null;
  /** A change that was accepted as the new normal and goes on; null while none is. */
  lasting: Episode | null;
  watchOpen: boolean;
  /** Its day-to-day noise so far. */
  noise: Readonly<Record<NoisyMeasure, NoiseSums>>;
  /** How restless it has shown itself in all counts together. */
  unrest: Unrest;
  /** Whether the odds were last noted as worth comparing with those of all caller IDs. */
  isNoted: boolean;
  /** By carrier name; null for all calls. */
  readonly readings: Map<string | null, Reading>;
}

/** The memory of a caller ID that first calls on `day`. */
export function newCallerMemory(callerId: string, day: number): CallerMemory {
  return {
    callerId,
    all: new StreamHistory(null, day - 1),
    carriers: new Map(),
    leftOut: [],
    normalFromDay: 0,
    fromHour: day * DAY_HOURS,
    episode: null,
    lasting: null,
    watchOpen: false,
    noise: { answers: NO_NOISE, declines: NO_NOISE, unwanted: NO_NOISE, blocks: NO_NOISE },
    unrest: NO_UNREST,
    isNoted: false,
    readings: new Map(),
  };
}

/** Puts a day's calls into the streams; a carrier's first call begins its stream, while there are not too many. */
export function openDay(memory: CallerMemory, callerDay: CallerDay): void {
  const { day, rows, fields } = callerDay;
  memory.all.openDay(day);
  for (const { carrier } of rows) {
    const isNew = carrier !== "" && !memory.carriers.has(carrier);
    if (isNew && memory.carriers.size < WATCH.carriersMax) {
      memory.carriers.set(carrier, new StreamHistory(carrier, day - 1));
    }
  }
  for (const stream of memory.carriers.values()) stream.openDay(day);
  for (const { hourOfDay, carrier, at } of rows) {
    memory.all.addRow(day, hourOfDay, fields, at);
    memory.carriers.get(carrier)?.addRow(day, hourOfDay, fields, at);
  }
  for (const stream of [memory.all, ...memory.carriers.values()]) stream.sumHours(day);
}
