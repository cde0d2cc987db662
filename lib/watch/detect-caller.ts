import { DAY_HOURS, dayOfHour } from "@/lib/score/evidence-table";
import { multiplierMean } from "@/lib/watch/bayes-factor";
import type { CallerDay } from "@/lib/watch/caller-day";
import { type CallerMemory, openDay } from "@/lib/watch/caller-memory";
import { closeDay } from "@/lib/watch/close-day";
import { DayScan, type WeightedEvidence } from "@/lib/watch/day-scan";
import type { Detection, DetectionChange, DetectionEvidence } from "@/lib/watch/detection";
import {
  blockedCarriers,
  changesOf,
  type Episode,
  escalated,
  hasRecovered,
  isNewNormal,
  type OpenChange,
  openChange,
  withHour,
} from "@/lib/watch/episode";
import { FIELD } from "@/lib/watch/evidence-field";
import { blockReading, type ChangeKind, sumsOfWindow } from "@/lib/watch/scan-stream";
import { SCAN_WINDOWS, windowStart } from "@/lib/watch/scan-window";
import type { StreamHistory } from "@/lib/watch/stream-history";
import { WATCH } from "@/lib/watch/watch-constants";
import { loudest, nameCarrier, totalOdds } from "@/lib/watch/weigh-evidence";

/** How strongly one caller ID's calls spoke of a change at the end of an hour. */
export interface OddsPoint {
  readonly callerId: string;
  readonly hour: number;
  readonly odds: number;
}

/** What a day of one caller ID brought. */
export interface CallerFindings {
  readonly detections: Detection[];
  /** Only where the odds could matter among all caller IDs: at or above the floor, and once when they fall below. */
  readonly points: OddsPoint[];
}

/** What a user decided: at the end of this hour the present was accepted as normal. */
export type AcceptedHours = readonly number[];

/** How to watch. */
export interface WatchOptions {
  /** Odds at which to alert. */
  readonly alertOdds: number;
  /** Odds below which a caller ID cannot stand out among all. */
  readonly pointsFrom: number;
}

const ODDS_MAX = 1e12;
/** The window of 24 hours, which tells how things stand. */
const DAY_WINDOW = SCAN_WINDOWS.findIndex(({ hours }) => hours === DAY_HOURS);

/** How to watch, and where what is found goes. */
export interface Watching extends WatchOptions {
  readonly findings: CallerFindings;
}

/** What speaks of a change, or of its end: which calls, in which of the windows, and how strongly. */
interface Found {
  readonly change: DetectionChange;
  readonly kind: ChangeKind;
  readonly stream: StreamHistory;
  readonly window: number;
  readonly odds: number;
}

/**
 * Takes one caller ID through one day of calls, hour by hour and looking back only. The memory is brought to the
 * day's end; what was found goes into the findings.
 */
export function detectDay(
  memory: CallerMemory,
  callerDay: CallerDay,
  watching: Watching,
  accepted: AcceptedHours,
): void {
  openDay(memory, callerDay);
  const scan = new DayScan(memory, callerDay);
  const watch = new CallerWatch(memory, callerDay, scan, watching);
  const hours = new Set(callerDay.rows.map(({ hourOfDay }) => hourOfDay));
  for (const hourOfDay of hours) watch.takeHour(hourOfDay, accepted);
  closeDay(memory, callerDay, scan);
}

function placeOf({ kind, stream, evidence: { window } }: WeightedEvidence) {
  return { kind, stream, window };
}

class CallerWatch {
  readonly #memory: CallerMemory;
  readonly #callerDay: CallerDay;
  readonly #watching: Watching;
  readonly #scan: DayScan;

  constructor(memory: CallerMemory, callerDay: CallerDay, scan: DayScan, watching: Watching) {
    this.#memory = memory;
    this.#callerDay = callerDay;
    this.#watching = watching;
    this.#scan = scan;
  }

  takeHour(hourOfDay: number, accepted: AcceptedHours): void {
    const hour = this.#callerDay.day * DAY_HOURS + hourOfDay;
    const evidence = this.#scan.evidence(hourOfDay);
    const odds = totalOdds(evidence);
    const { episode, lasting } = this.#memory;
    if (lasting) this.#followLasting(lasting, hourOfDay, odds);
    const isLastingOver = lasting !== null && this.#memory.lasting === null;
    if (episode) this.#followEpisode(episode, hourOfDay, odds, accepted);
    else if (!isLastingOver) this.#lookForChange(evidence, odds, hourOfDay);
    const isOver = isLastingOver || (episode !== null && this.#memory.episode === null);
    this.#notePoint(hour, isOver ? 0 : odds);
  }

  #lookForChange(evidence: readonly WeightedEvidence[], odds: number, hourOfDay: number): void {
    const memory = this.#memory;
    const best = loudest(evidence);
    if (best && odds >= this.#watching.alertOdds) {
      this.#open(nameCarrier(best, evidence), odds, hourOfDay);
    } else if (best && odds >= WATCH.watchOdds && !memory.watchOpen) {
      memory.watchOpen = true;
      this.#find({ change: "watch", ...placeOf(best), odds }, hourOfDay);
    } else if (memory.watchOpen && odds < WATCH.watchOdds / 3) {
      memory.watchOpen = false;
      this.#find({ change: "calm", kind: "label", stream: memory.all, window: 0, odds }, hourOfDay);
    }
  }

  #open(best: WeightedEvidence, odds: number, hourOfDay: number): void {
    const hour = this.#callerDay.day * DAY_HOURS + hourOfDay;
    const latest = this.#openChange(best, hourOfDay);
    const window = SCAN_WINDOWS[best.evidence.window];
    if (!latest || !window) return;
    this.#find({ change: "alert", ...placeOf(best), odds }, hourOfDay);
    this.#memory.watchOpen = false;
    this.#memory.episode = {
      onsetHour: windowStart(window, hour),
      alertHour: hour,
      latest,
      earlier: [],
      accepted: this.#memory.lasting ? changesOf(this.#memory.lasting) : [],
    };
    this.#memory.lasting = null;
    this.#scan.reset();
  }

  /** What is to be followed until it is over, as its evidence shows it now. */
  #openChange({ stream, kind, evidence: { window } }: WeightedEvidence, hourOfDay: number): OpenChange | null {
    const own = this.#scan.ownOf(stream)[window];
    if (!own) return null;
    const isBlind = this.#scan.isBlind(hourOfDay);
    const sums = sumsOfWindow(stream, this.#scan.momentOf(hourOfDay), window);
    const { blocks, calls } = blockReading(sums, 0, own, isBlind);
    const effect = this.#scan.effectOf(stream, hourOfDay, isBlind);
    return openChange({ kind, carrier: stream.carrier, own, effect, blockShare: blocks / calls });
  }

  /** The calls towards a carrier; all of them where it has no stream of its own. */
  #streamOf(carrier: string | null): StreamHistory {
    const { all, carriers } = this.#memory;
    return carrier === null ? all : (carriers.get(carrier) ?? all);
  }

  #sumsOf(hourOfDay: number, window: number): (carrier: string | null) => Float64Array {
    const moment = this.#scan.momentOf(hourOfDay);
    return (carrier) => sumsOfWindow(this.#streamOf(carrier), moment, window);
  }

  #afterHour(episode: Episode, hourOfDay: number): Episode {
    return withHour(episode, this.#sumsOf(hourOfDay, 0), this.#scan.isBlind(hourOfDay));
  }

  #isOver(episode: Episode, hourOfDay: number): boolean {
    const hour = this.#callerDay.day * DAY_HOURS + hourOfDay;
    return hasRecovered(episode, hour, this.#sumsOf(hourOfDay, DAY_WINDOW), this.#scan.isBlind(hourOfDay));
  }

  /** A change that was accepted as the new normal is over when the calls are as they were before it, and not sooner. */
  #followLasting(before: Episode, hourOfDay: number, odds: number): void {
    const memory = this.#memory;
    const lasting = this.#afterHour(before, hourOfDay);
    memory.lasting = lasting;
    if (!this.#isOver(lasting, hourOfDay)) return;
    memory.lasting = null;
    memory.normalFromDay = this.#callerDay.day;
    this.#end("recovery", lasting, odds, hourOfDay);
  }

  #followEpisode(before: Episode, hourOfDay: number, odds: number, accepted: AcceptedHours): void {
    const memory = this.#memory;
    const hour = this.#callerDay.day * DAY_HOURS + hourOfDay;
    const episode = this.#afterHour(before, hourOfDay);
    memory.episode = episode;
    if (this.#isOver(episode, hourOfDay)) {
      memory.leftOut = [...memory.leftOut, { fromDay: dayOfHour(episode.onsetHour), toDay: this.#callerDay.day }];
      this.#end("recovery", episode, odds, hourOfDay);
    } else if (isNewNormal(episode, hour) || accepted.some((at) => at >= episode.alertHour && at <= hour)) {
      memory.normalFromDay = dayOfHour(episode.onsetHour) + 1;
      memory.lasting = episode;
      this.#end("new_normal", episode, odds, hourOfDay);
    } else {
      this.#escalate(episode, hourOfDay);
    }
  }

  #end(change: DetectionChange, { latest: { kind, carrier } }: Episode, odds: number, hourOfDay: number): void {
    this.#find({ change, kind, stream: this.#streamOf(carrier), window: DAY_WINDOW, odds }, hourOfDay);
    this.#memory.episode = null;
    this.#memory.fromHour = this.#callerDay.day * DAY_HOURS + hourOfDay + 1;
    this.#scan.reset();
  }

  /** A label that becomes a block, or a block that reaches another carrier, is news of its own. */
  #escalate(episode: Episode, hourOfDay: number): void {
    const { all, carriers } = this.#memory;
    const hourSums = sumsOfWindow(all, this.#scan.momentOf(hourOfDay), 0);
    const blocks =
      (hourSums[FIELD.blocked] ?? 0) + (this.#scan.isBlind(hourOfDay) ? (hourSums[FIELD.declined] ?? 0) : 0);
    const known = blockedCarriers(episode);
    if (blocks === 0 || known.includes(null)) return;
    const streams = episode.latest.kind === "label" ? [all, ...carriers.values()] : [...carriers.values()];
    const fresh = streams.filter((stream) => !known.includes(stream.carrier));
    const weight = WATCH.weight.block.carriers / Math.max(1, fresh.length);
    const found = fresh.map((stream) => ({
      stream,
      kind: "block" as const,
      weight,
      evidence: this.#scan.scan(stream, hourOfDay, episode.alertHour + 1).block,
    }));
    const odds = totalOdds(found);
    const best = loudest(found);
    if (!best || odds < this.#watching.alertOdds) return;
    this.#find({ change: "escalation", ...placeOf(best), odds }, hourOfDay);
    const latest = this.#openChange(best, hourOfDay);
    if (latest) this.#memory.episode = escalated(episode, this.#callerDay.day * DAY_HOURS + hourOfDay, latest);
  }

  #find({ change, kind, stream, window, odds }: Found, hourOfDay: number): void {
    const hour = this.#callerDay.day * DAY_HOURS + hourOfDay;
    this.#watching.findings.detections.push({
      callerId: this.#memory.callerId,
      change,
      kind,
      carrier: stream.carrier ?? this.#onlyCarrier(),
      hour,
      odds: Math.min(ODDS_MAX, odds),
      confirmedHour: null,
      evidence: this.#evidenceOf(stream, window, hourOfDay),
    });
  }

  /** Where all calls go to one named carrier, that is the one. */
  #onlyCarrier(): string | null {
    const names = [...this.#memory.carriers.keys()];
    const hasUnnamed = this.#callerDay.rows.some(({ carrier }) => carrier === "");
    return names.length === 1 && !hasUnnamed ? (names[0] ?? null) : null;
  }

  #evidenceOf(stream: StreamHistory, window: number, hourOfDay: number): DetectionEvidence {
    const sums = sumsOfWindow(stream, this.#scan.momentOf(hourOfDay), window);
    const own = this.#scan.ownOf(stream)[window];
    const hour = this.#callerDay.day * DAY_HOURS + hourOfDay;
    const scanned = SCAN_WINDOWS[window];
    const of = (observed: number, expected: number, multiplier: number) => ({
      observed: sums[observed] ?? 0,
      expected: (sums[expected] ?? 0) * multiplier,
    });
    return {
      sinceHour: scanned ? windowStart(scanned, hour) : hour,
      calls: sums[FIELD.calls] ?? 0,
      answers: of(FIELD.answered, FIELD.expectedAnswers, own ? multiplierMean(own.answers) : 1),
      declines: of(FIELD.declined, FIELD.expectedDeclines, own ? multiplierMean(own.declines) : 1),
      unwanted: of(FIELD.unwanted, FIELD.expectedUnwanted, own ? multiplierMean(own.unwanted) : 1),
      blocks: of(FIELD.blocked, FIELD.expectedBlocks, own ? multiplierMean(own.blocks) : 1),
    };
  }

  /** Notes odds that could stand out among all caller IDs, and once when they no longer could. */
  #notePoint(hour: number, odds: number): void {
    const memory = this.#memory;
    const isAbove = odds >= this.#watching.pointsFrom;
    const { callerId } = memory;
    if (isAbove || memory.isNoted)
      this.#watching.findings.points.push({ callerId, hour, odds: Math.min(ODDS_MAX, odds) });
    memory.isNoted = isAbove;
  }
}
