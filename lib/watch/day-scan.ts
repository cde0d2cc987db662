import { DAY_HOURS, dayOfHour } from "@/lib/score/evidence-table";
import type { LabelEffect, OwnMultipliers } from "@/lib/watch/bayes-factor";
import type { CallerDay } from "@/lib/watch/caller-day";
import type { CallerMemory, Reading } from "@/lib/watch/caller-memory";
import { dayVariance } from "@/lib/watch/day-noise";
import { FIELD } from "@/lib/watch/evidence-field";
import { ownMultipliers } from "@/lib/watch/own-multiplier";
import {
  type ChangeKind,
  type KindEvidence,
  type Moment,
  mergeEvidence,
  noEvidence,
  noKindEvidence,
  type StreamEvidence,
  type StreamView,
  scanStream,
} from "@/lib/watch/scan-stream";
import { EXACT_WINDOWS } from "@/lib/watch/scan-window";
import type { StreamHistory } from "@/lib/watch/stream-history";
import { unrestFactor } from "@/lib/watch/unrest";
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

/** A change's evidence in one stream, and the weight of that stream. */
export interface WeightedEvidence {
  readonly stream: StreamHistory;
  readonly kind: ChangeKind;
  readonly weight: number;
  readonly evidence: KindEvidence;
}

/** The same, to be overwritten hour by hour. */
interface HourEvidence {
  stream: StreamHistory;
  kind: ChangeKind;
  weight: number;
  readonly evidence: StreamEvidence["label"];
}

/** Reads the streams of a caller ID through one open day. */
export class DayScan {
  readonly #memory: CallerMemory;
  readonly #callerDay: CallerDay;
  readonly #own = new Map<StreamHistory, OwnMultipliers[]>();
  readonly #found: WeightedEvidence[] = [];
  readonly #pool: HourEvidence[] = [];

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
    return scanStream(noEvidence(), this.#viewOf(stream, hourOfDay), this.momentOf(hourOfDay), fromHour);
  }

  #viewOf(stream: StreamHistory, hourOfDay: number): StreamView {
    const isBlind = this.isBlind(hourOfDay);
    return { stream, own: this.ownOf(stream), effect: this.effectOf(stream, hourOfDay, isBlind), isBlind };
  }

  /**
   * All evidence at an hour, stream by stream, with weights that add up to 1 at most for each kind. A stream to which
   * little has happened keeps what it said last. To be looked at before the next hour's is asked for.
   */
  evidence(hourOfDay: number): readonly WeightedEvidence[] {
    const { all, carriers } = this.#memory;
    const { label, block, solo } = WATCH.weight;
    const calls = this.#recentCalls(all, hourOfDay);
    this.#found.length = 0;
    for (const stream of carriers.values()) {
      const share = this.#recentCalls(stream, hourOfDay) / calls;
      if (!(share > 0)) continue;
      if (this.#found.length === 0) {
        // Where the first carrier has all calls, they are the same as all.
        if (share === 1) break;
        this.#add(all, hourOfDay, label.all, block.all);
      }
      this.#add(stream, hourOfDay, label.carriers * share, block.carriers * share);
    }
    if (this.#found.length === 0) this.#add(all, hourOfDay, solo, solo);
    return this.#found;
  }

  #add(stream: StreamHistory, hourOfDay: number, label: number, block: number): void {
    const { exact, long } = this.#read(stream, hourOfDay);
    const ofLabel = this.#next(stream, "label", label);
    mergeEvidence(ofLabel.evidence, exact.label, long.label);
    const ofBlock = this.#next(stream, "block", block);
    mergeEvidence(ofBlock.evidence, exact.block, long.block);
  }

  #next(stream: StreamHistory, kind: ChangeKind, weight: number): HourEvidence {
    const at = this.#found.length;
    const entry = this.#pool[at] ?? { stream, kind, weight, evidence: noKindEvidence() };
    entry.stream = stream;
    entry.kind = kind;
    entry.weight = weight;
    this.#pool[at] = entry;
    this.#found.push(entry);
    return entry;
  }

  #read(stream: StreamHistory, hourOfDay: number): Reading {
    const { day } = this.#callerDay;
    const { readings, fromHour } = this.#memory;
    const hour = day * DAY_HOURS + hourOfDay;
    let refusals = 0;
    for (const field of REFUSALS) refusals += stream.lifetimeSum(day, hourOfDay, field);
    const expected = stream.lifetimeSum(day, hourOfDay, FIELD.expectedAnswers);
    const known = readings.get(stream.carrier);
    const isNews = known?.refusals !== refusals || expected - known.expected >= REREAD_ANSWERS;
    if (known && !isNews && hour - known.hour < REREAD_HOURS) return known;
    const reading = known ?? { exact: noEvidence(), long: noEvidence(), hour, longHour: hour, refusals, expected };
    const view = this.#viewOf(stream, hourOfDay);
    const moment = this.momentOf(hourOfDay);
    scanStream(reading.exact, view, moment, fromHour, 0, EXACT_WINDOWS);
    if (!known || hour - known.longHour >= LONG_WINDOW_HOURS) {
      scanStream(reading.long, view, moment, fromHour, EXACT_WINDOWS);
      reading.longHour = hour;
    }
    reading.hour = hour;
    reading.refusals = refusals;
    reading.expected = expected;
    if (!known) readings.set(stream.carrier, reading);
    return reading;
  }

  /** Calls of the last weeks up to the end of an hour of the open day. */
  #recentCalls(stream: StreamHistory, hourOfDay: number): number {
    const { day } = this.#callerDay;
    return stream.pastSum(day - SHARE_DAYS, day, FIELD.calls) + stream.sumToday(day, hourOfDay, FIELD.calls);
  }

  /** What a label does to a stream: less where most calls name no carrier, since it reaches only some of them. */
  effectOf(stream: StreamHistory, hourOfDay: number, isBlind: boolean): LabelEffect {
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
