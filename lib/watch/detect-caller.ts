import { DAY_HOURS, dayOfHour } from "@/lib/score/evidence-table";
import { multiplierMean } from "@/lib/watch/bayes-factor";
import type { CallerDay } from "@/lib/watch/caller-day";
import { type CallerMemory, openDay } from "@/lib/watch/caller-memory";
import { closeDay } from "@/lib/watch/close-day";
import { DayScan, type WeightedEvidence } from "@/lib/watch/day-scan";
import type { Detection, DetectionChange, DetectionEvidence } from "@/lib/watch/detection";
import { type Episode, hasRecovered, isNewNormal, withHour } from "@/lib/watch/episode";
import { FIELD } from "@/lib/watch/evidence-field";
import { type ChangeKind, sumsOfWindow } from "@/lib/watch/scan-stream";
import { SCAN_WINDOWS, windowStart } from "@/lib/watch/scan-window";
import type { StreamHistory } from "@/lib/watch/stream-history";
import { WATCH } from "@/lib/watch/watch-constants";

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
/** Odds from which one carrier's calls are named instead of all. */
const CARRIER_ODDS_MIN = 5;

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

const DAY_WINDOW = SCAN_WINDOWS.findIndex(({ hours }) => hours === DAY_HOURS);

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

/** The evidence that gives most of the odds. */
function loudest(evidence: readonly WeightedEvidence[]): WeightedEvidence | null {
  let best: WeightedEvidence | null = null;
  for (const entry of evidence) {
    const term = entry.weight * entry.evidence.term;
    if (term > 0 && (!best || term > best.weight * best.evidence.term)) best = entry;
  }
  return best;
}

function totalOdds(evidence: readonly WeightedEvidence[]): number {
  return WATCH.oddsScale * evidence.reduce((sum, { weight, evidence: { sum: odds } }) => sum + weight * odds, 0);
}

/**
 * When all calls together speak loudest but one carrier's calls alone carry it, that carrier is what to name:
 * its odds are good, and no other carrier's are better than even.
 */
function nameCarrier(best: WeightedEvidence, evidence: readonly WeightedEvidence[]): WeightedEvidence {
  if (best.stream.carrier !== null) return best;
  const carriers = evidence
    .filter(({ stream, kind, evidence: { window } }) => stream.carrier !== null && kind === best.kind && window >= 0)
    .sort((a, b) => b.evidence.odds - a.evidence.odds);
  const [first, second] = carriers;
  if (!first || first.evidence.odds < CARRIER_ODDS_MIN || (second && second.evidence.odds > 1)) return best;
  return first;
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
    const { episode } = this.#memory;
    if (episode) this.#followEpisode(episode, hourOfDay, odds, accepted);
    else this.#lookForChange(evidence, odds, hourOfDay);
    const isOver = episode !== null && this.#memory.episode === null;
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
    const { stream, kind, evidence } = best;
    const hour = this.#callerDay.day * DAY_HOURS + hourOfDay;
    const own = this.#scan.ownOf(stream)[evidence.window];
    const window = SCAN_WINDOWS[evidence.window];
    if (!own || !window) return;
    this.#find({ change: "alert", ...placeOf(best), odds }, hourOfDay);
    this.#memory.watchOpen = false;
    this.#memory.episode = {
      kind,
      carrier: stream.carrier,
      onsetHour: windowStart(window, hour),
      alertHour: hour,
      own,
      recovery: 0,
      blockedCarriers: kind === "block" ? [stream.carrier] : [],
    };
    this.#scan.reset();
  }

  #followEpisode(before: Episode, hourOfDay: number, odds: number, accepted: AcceptedHours): void {
    const memory = this.#memory;
    const hour = this.#callerDay.day * DAY_HOURS + hourOfDay;
    const stream = before.carrier === null ? memory.all : (memory.carriers.get(before.carrier) ?? memory.all);
    const hourSums = sumsOfWindow(stream, this.#scan.momentOf(hourOfDay), 0);
    const episode = withHour(before, hourSums, this.#scan.isBlind(hourOfDay));
    memory.episode = episode;
    if (hasRecovered(episode, hour)) {
      memory.leftOut = [...memory.leftOut, { fromDay: dayOfHour(episode.onsetHour), toDay: this.#callerDay.day }];
      this.#end({ change: "recovery", kind: episode.kind, stream, window: DAY_WINDOW, odds }, hourOfDay);
    } else if (isNewNormal(episode, hour) || accepted.some((at) => at >= episode.alertHour && at <= hour)) {
      memory.normalFromDay = dayOfHour(episode.onsetHour) + 1;
      this.#end({ change: "new_normal", kind: episode.kind, stream, window: DAY_WINDOW, odds }, hourOfDay);
    } else {
      this.#escalate(episode, hourOfDay);
    }
  }

  #end(found: Found, hourOfDay: number): void {
    this.#find(found, hourOfDay);
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
    if (blocks === 0 || episode.blockedCarriers.includes(null)) return;
    const streams = episode.kind === "label" ? [all, ...carriers.values()] : [...carriers.values()];
    const fresh = streams.filter((stream) => !episode.blockedCarriers.includes(stream.carrier));
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
    const own = this.#scan.ownOf(best.stream)[best.evidence.window] ?? episode.own;
    const { carrier } = best.stream;
    const hour = this.#callerDay.day * DAY_HOURS + hourOfDay;
    this.#memory.episode = {
      ...episode,
      kind: "block",
      carrier,
      own,
      alertHour: hour,
      recovery: 0,
      blockedCarriers: [...episode.blockedCarriers, carrier],
    };
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
