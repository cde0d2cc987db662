import { DAY_HOURS, dayOfHour } from "@/lib/score/evidence-table";
import { type LabelEffect, multiplierMean, type OwnMultipliers } from "@/lib/watch/bayes-factor";
import type { CallerDay } from "@/lib/watch/caller-day";
import { dayVariance, NO_NOISE, type NoiseSums, type NoisyMeasure, withNormalDay } from "@/lib/watch/day-noise";
import type { Episode } from "@/lib/watch/episode";
import { FIELD } from "@/lib/watch/evidence-field";
import { ownMultipliers } from "@/lib/watch/own-multiplier";
import {
  type ChangeKind,
  type KindEvidence,
  type Moment,
  mergeEvidence,
  type StreamEvidence,
  type StreamView,
  scanStream,
} from "@/lib/watch/scan-stream";
import { EXACT_WINDOWS } from "@/lib/watch/scan-window";
import { type DayRange, StreamHistory } from "@/lib/watch/stream-history";
import { type DayCount, NO_UNREST, type Unrest, unrestFactor, withRestlessDay } from "@/lib/watch/unrest";
import { WATCH } from "@/lib/watch/watch-constants";

/** Days over which a carrier's share of the calls is taken. */
const SHARE_DAYS = 28;
/** Hours after which windows of many days are read again; their sums hardly change within them. */
const LONG_WINDOW_HOURS = 3;
/** Expected answers after which a stream is read again; each refusal has it read at once. */
const REREAD_ANSWERS = 1;

/** Hours after which a stream is read again in any case. */
const REREAD_HOURS = 72;
const REFUSALS = [FIELD.declined, FIELD.unwanted, FIELD.blocked];

/** What a stream said last, and what it had seen by then. */
export interface Reading {
  readonly exact: StreamEvidence;
  readonly long: StreamEvidence;
  readonly hour: number;
  readonly longHour: number;
  readonly refusals: number;
  readonly expected: number;
}

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
    watchOpen: false,
    noise: { answers: NO_NOISE, declines: NO_NOISE, unwanted: NO_NOISE, blocks: NO_NOISE },
    unrest: NO_UNREST,
    isNoted: false,
    readings: new Map(),
  };
}

/** Puts a day's calls into the streams; a carrier's first call begins its stream, while there are not too many. */
export function openDay(memory: CallerMemory, callerDay: CallerDay): void {
  const { day, rows } = callerDay;
  memory.all.openDay(day);
  for (const { carrier } of rows) {
    const isNew = carrier !== "" && !memory.carriers.has(carrier);
    if (isNew && memory.carriers.size < WATCH.carriersMax) {
      memory.carriers.set(carrier, new StreamHistory(carrier, day - 1));
    }
  }
  for (const stream of memory.carriers.values()) stream.openDay(day);
  for (const { hourOfDay, carrier, fields } of rows) {
    const stream = memory.carriers.get(carrier);
    memory.all.addRow(day, hourOfDay, fields);
    stream?.addRow(day, hourOfDay, fields);
  }
  for (const stream of [memory.all, ...memory.carriers.values()]) stream.sumHours(day);
}

/** Ends a day that was opened. Its noise is learned from unless a change is open. */
export function closeDay(memory: CallerMemory, callerDay: CallerDay, scan: DayScan): void {
  const factor = callerDay.factors[DAY_HOURS - 1] ?? 1;
  const own = scan.ownOf(memory.all)[0];
  if (own && !memory.episode) learnNoise(memory, dayCounts(memory, callerDay.day, factor, own));
  for (const stream of [memory.all, ...memory.carriers.values()]) stream.closeDay(callerDay.day, factor);
}

/** The day's counts of all calls with what was to be expected of them. */
function dayCounts(memory: CallerMemory, day: number, factor: number, own: OwnMultipliers): DayCount[] {
  const sum = (field: number) => memory.all.sumToday(day, DAY_HOURS - 1, field);
  const { noise, unrest } = memory;
  const count = (measure: NoisyMeasure, seen: number, expected: number): DayCount => {
    const ownDay = dayVariance(measure, noise[measure], unrestFactor(unrest));
    return {
      measure,
      observed: sum(seen),
      expected: (measure === "answers" ? factor : 1) * sum(expected) * multiplierMean(own[measure]),
      doubt: Math.max(0, 1 / own[measure].shape - ownDay),
    };
  };
  return [
    count("answers", FIELD.answered, FIELD.expectedAnswers),
    count("declines", FIELD.declined, FIELD.expectedDeclines),
    count("unwanted", FIELD.unwanted, FIELD.expectedUnwanted),
    count("blocks", FIELD.blocked, FIELD.expectedBlocks),
  ];
}

function learnNoise(memory: CallerMemory, counts: readonly DayCount[]): void {
  const factor = unrestFactor(memory.unrest);
  const noise = { ...memory.noise };
  for (const { measure, observed, expected } of counts)
    noise[measure] = withNormalDay(measure, noise[measure], factor, observed, expected);
  memory.noise = noise;
  memory.unrest = withRestlessDay(memory.unrest, counts);
}

/** Reads the streams of a caller ID through one open day. */
export class DayScan {
  readonly #memory: CallerMemory;
  readonly #callerDay: CallerDay;
  readonly #own = new Map<StreamHistory, OwnMultipliers[]>();

  constructor(memory: CallerMemory, callerDay: CallerDay) {
    this.#memory = memory;
    this.#callerDay = callerDay;
  }

  /** Forgets what was read: the caller ID's past or reach has changed. */
  reset(): void {
    this.#own.clear();
    this.#memory.readings.clear();
  }

  momentOf(hourOfDay: number): Moment {
    return { day: this.#callerDay.day, hourOfDay, factor: this.#callerDay.factors[hourOfDay] ?? 1 };
  }

  /** Whether neither blocks nor 607 can be expected to show: the campaign never had one, nor this caller ID. */
  isBlind(hourOfDay: number): boolean {
    const { day, isBlind } = this.#callerDay;
    const { all } = this.#memory;
    const isSeen = (field: number) => all.lifetimeSum(day, hourOfDay, field) > 0;
    return isBlind && !isSeen(FIELD.blocked) && !isSeen(FIELD.unwanted);
  }

  /** Normal multipliers of a stream for every window that ends today. */
  ownOf(stream: StreamHistory): OwnMultipliers[] {
    const known = this.#own.get(stream);
    if (known) return known;
    const { leftOut, normalFromDay, episode, all, noise, unrest } = this.#memory;
    const factor = unrestFactor(unrest);
    const toDay = episode ? dayOfHour(episode.onsetHour) : Number.POSITIVE_INFINITY;
    const allOwn = stream === all ? null : this.ownOf(all);
    const dayVariances = {
      answers: dayVariance("answers", noise.answers, factor),
      declines: dayVariance("declines", noise.declines, factor),
      unwanted: dayVariance("unwanted", noise.unwanted, factor),
      blocks: dayVariance("blocks", noise.blocks, factor),
    };
    const past = { fromDay: normalFromDay, toDay, leftOut, dayVariances };
    const own = ownMultipliers(stream, this.#callerDay.day, past, allOwn);
    this.#own.set(stream, own);
    return own;
  }

  /** Evidence of both kinds in a stream from windows that begin at `fromHour` or later. */
  scan(stream: StreamHistory, hourOfDay: number, fromHour: number): StreamEvidence {
    return scanStream(this.#viewOf(stream, hourOfDay), this.momentOf(hourOfDay), fromHour);
  }

  #viewOf(stream: StreamHistory, hourOfDay: number): StreamView {
    const isBlind = this.isBlind(hourOfDay);
    return { stream, own: this.ownOf(stream), effect: this.#effectOf(stream, hourOfDay, isBlind), isBlind };
  }

  /** All evidence at an hour, stream by stream; a stream to which little has happened keeps what it said last. */
  evidence(hourOfDay: number): WeightedEvidence[] {
    const found: WeightedEvidence[] = [];
    for (const { stream, label, block } of this.#weights(hourOfDay)) {
      const reading = this.#read(stream, hourOfDay);
      found.push({ stream, kind: "label", weight: label, evidence: reading.label });
      found.push({ stream, kind: "block", weight: block, evidence: reading.block });
    }
    return found;
  }

  #read(stream: StreamHistory, hourOfDay: number): StreamEvidence {
    const { day } = this.#callerDay;
    const { readings, fromHour } = this.#memory;
    const hour = day * DAY_HOURS + hourOfDay;
    const refusals = REFUSALS.reduce((sum, field) => sum + stream.lifetimeSum(day, hourOfDay, field), 0);
    const expected = stream.lifetimeSum(day, hourOfDay, FIELD.expectedAnswers);
    const known = readings.get(stream.carrier);
    const isNews = !known || known.refusals !== refusals || expected - known.expected >= REREAD_ANSWERS;
    if (!isNews && hour - known.hour < REREAD_HOURS) return mergeEvidence(known.exact, known.long);
    const view = this.#viewOf(stream, hourOfDay);
    const moment = this.momentOf(hourOfDay);
    const exact = scanStream(view, moment, fromHour, 0, EXACT_WINDOWS);
    const keepsLong = known && hour - known.longHour < LONG_WINDOW_HOURS;
    const long = keepsLong ? known.long : scanStream(view, moment, fromHour, EXACT_WINDOWS);
    const longHour = keepsLong ? known.longHour : hour;
    readings.set(stream.carrier, { exact, long, hour, longHour, refusals, expected });
    return mergeEvidence(exact, long);
  }

  /** The streams worth reading with their weights, which add up to 1 at most for each kind. */
  #weights(hourOfDay: number): { stream: StreamHistory; label: number; block: number }[] {
    const { all, carriers } = this.#memory;
    const { label, block, solo } = WATCH.weight;
    const calls = this.#recentCalls(all, hourOfDay);
    const shares = [...carriers.values()]
      .map((stream) => ({ stream, share: this.#recentCalls(stream, hourOfDay) / calls }))
      .filter(({ share }) => share > 0);
    const isAlone = shares.length === 0 || shares[0]?.share === 1;
    if (isAlone) return [{ stream: all, label: solo, block: solo }];
    const ofCarriers = shares.map(({ stream, share }) => ({
      stream,
      label: label.carriers * share,
      block: block.carriers * share,
    }));
    return [{ stream: all, label: label.all, block: block.all }, ...ofCarriers];
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
