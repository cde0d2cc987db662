import { DAY_HOURS, dayOfHour } from "@/lib/score/evidence-table";
import type { LabelEffect, OwnMultipliers } from "@/lib/watch/bayes-factor";
import type { CallerDay } from "@/lib/watch/caller-day";
import type { Episode } from "@/lib/watch/episode";
import { FIELD } from "@/lib/watch/evidence-field";
import { ownMultipliers } from "@/lib/watch/own-multiplier";
import { type ChangeKind, type KindEvidence, type Moment, scanStream } from "@/lib/watch/scan-stream";
import { type DayRange, StreamHistory } from "@/lib/watch/stream-history";
import { WATCH } from "@/lib/watch/watch-constants";

/** Days over which a carrier's share of the calls is taken. */
const SHARE_DAYS = 28;

/** A change's evidence in one stream, and the weight of that stream. */
export interface WeightedEvidence {
  readonly stream: StreamHistory;
  readonly kind: ChangeKind;
  readonly weight: number;
  readonly evidence: KindEvidence;
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
  watchOpen: boolean;
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
    watchOpen: false,
  };
}

/** Puts a day's calls into the streams; a carrier's first call begins its stream. */
export function openDay(memory: CallerMemory, callerDay: CallerDay): void {
  const { day, rows } = callerDay;
  memory.all.openDay(day);
  for (const { carrier } of rows) {
    if (carrier !== "" && !memory.carriers.has(carrier)) {
      memory.carriers.set(carrier, new StreamHistory(carrier, day - 1));
    }
  }
  for (const stream of memory.carriers.values()) stream.openDay(day);
  for (const { hourOfDay, carrier, fields } of rows) {
    const stream = memory.carriers.get(carrier);
    fields.forEach((amount, field) => {
      memory.all.add(day, hourOfDay, field, amount);
      stream?.add(day, hourOfDay, field, amount);
    });
  }
  for (const stream of [memory.all, ...memory.carriers.values()]) stream.sumHours(day);
}

/** Ends a day that was opened. */
export function closeDay(memory: CallerMemory, callerDay: CallerDay): void {
  const factor = callerDay.factors[DAY_HOURS - 1] ?? 1;
  for (const stream of [memory.all, ...memory.carriers.values()]) stream.closeDay(callerDay.day, factor);
}

/** Reads the streams of a caller ID through one open day. */
export class DayScan {
  readonly #memory: CallerMemory;
  readonly #callerDay: CallerDay;
  readonly #own = new Map<StreamHistory, OwnMultipliers[]>();
  readonly #scanned = new Map<StreamHistory, { label: KindEvidence; block: KindEvidence }>();

  constructor(memory: CallerMemory, callerDay: CallerDay) {
    this.#memory = memory;
    this.#callerDay = callerDay;
  }

  /** Forgets what was read: the caller ID's past or reach has changed. */
  reset(): void {
    this.#own.clear();
    this.#scanned.clear();
  }

  momentOf(hourOfDay: number): Moment {
    return { day: this.#callerDay.day, hourOfDay, factor: this.#callerDay.factors[hourOfDay] ?? 1 };
  }

  /** Normal multipliers of a stream for every window that ends today. */
  ownOf(stream: StreamHistory): OwnMultipliers[] {
    const known = this.#own.get(stream);
    if (known) return known;
    const { leftOut, normalFromDay, episode, all } = this.#memory;
    const toDay = episode ? dayOfHour(episode.onsetHour) : Number.POSITIVE_INFINITY;
    const allOwn = stream === all ? null : this.ownOf(all);
    const own = ownMultipliers(stream, this.#callerDay.day, { fromDay: normalFromDay, toDay, leftOut }, allOwn);
    this.#own.set(stream, own);
    return own;
  }

  /** Evidence of both kinds in a stream from windows that begin at `fromHour` or later. */
  scan(stream: StreamHistory, hourOfDay: number, fromHour: number) {
    const { isBlind } = this.#callerDay;
    const effect = this.#effectOf(stream, hourOfDay, isBlind);
    return scanStream({ stream, own: this.ownOf(stream), effect, isBlind }, this.momentOf(hourOfDay), fromHour);
  }

  /**
   * All evidence at an hour, stream by stream. A stream without calls in the hour keeps what it said last today.
   * @param called names of the carriers with calls in the hour
   */
  evidence(hourOfDay: number, called: ReadonlySet<string>): WeightedEvidence[] {
    return this.#weights(hourOfDay).flatMap(({ stream, label, block }) => {
      const isQuiet = stream.carrier !== null && !called.has(stream.carrier);
      const known = isQuiet ? this.#scanned.get(stream) : undefined;
      const found = known ?? this.scan(stream, hourOfDay, this.#memory.fromHour);
      if (!known) this.#scanned.set(stream, found);
      return [
        { stream, kind: "label" as const, weight: label, evidence: found.label },
        { stream, kind: "block" as const, weight: block, evidence: found.block },
      ];
    });
  }

  /** The streams worth reading with their weights, half for each kind; they add up to 1 at most. */
  #weights(hourOfDay: number): { stream: StreamHistory; label: number; block: number }[] {
    const { all, carriers } = this.#memory;
    const { label, block, solo } = WATCH.weight;
    const calls = this.#recentCalls(all, hourOfDay);
    const shares = [...carriers.values()]
      .map((stream) => ({ stream, share: this.#recentCalls(stream, hourOfDay) / calls }))
      .filter(({ share }) => share > 0);
    const isAlone = shares.length === 0 || shares[0]?.share === 1;
    if (isAlone) return [{ stream: all, label: solo / 2, block: solo / 2 }];
    const ofCarriers = shares.map(({ stream, share }) => ({
      stream,
      label: (label.carriers * share) / 2,
      block: (block.carriers * share) / 2,
    }));
    return [{ stream: all, label: label.all / 2, block: block.all / 2 }, ...ofCarriers];
  }

  /** Calls of the last weeks up to the end of an hour of the open day. */
  #recentCalls(stream: StreamHistory, hourOfDay: number): number {
    const { day } = this.#callerDay;
    return stream.pastSum(day - SHARE_DAYS, day, FIELD.calls, []) + stream.sumToday(day, hourOfDay, FIELD.calls);
  }

  #effectOf(stream: StreamHistory, hourOfDay: number, isBlind: boolean): LabelEffect {
    const { all, carriers } = this.#memory;
    if (stream !== all) return isBlind ? BLIND_EFFECT.known : WATCH.label.known;
    let named = 0;
    for (const carrier of carriers.values()) named += this.#recentCalls(carrier, hourOfDay);
    const reach = named < 0.5 * this.#recentCalls(all, hourOfDay) ? "diluted" : "known";
    return isBlind ? BLIND_EFFECT[reach] : WATCH.label[reach];
  }
}

/** What a label does where neither 607 nor blocks can be seen. */
const BLIND_EFFECT = {
  known: { ...WATCH.label.known, unwanted: [1], blocks: [1] },
  diluted: { ...WATCH.label.diluted, unwanted: [1], blocks: [1] },
};
