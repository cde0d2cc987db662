import { delayBoundHours, type NumberCalls, validCalls } from "@/lib/demo/world/delay-bound";
import type { SimulatedCell } from "@/lib/demo/world/simulate";
import type { Episode, World, WorldCampaign, WorldNumber } from "@/lib/demo/world/world";
import { DAY_HOURS, dayOfHour } from "@/lib/score/evidence-table";

/** An alert as every rule under test gives it. */
export interface JudgedAlert {
  readonly callerId: string;
  readonly hour: number;
  readonly kind: "label" | "block" | "low_score" | null;
  readonly carrier: string | null;
}

export type VolumeClass = "low" | "medium" | "high";

/** How one episode went. */
export interface EpisodeResult {
  readonly kind: Episode["kind"];
  readonly volume: VolumeClass;
  readonly boundHours: number;
  /** Null when it was not found before its end. */
  readonly delayHours: number | null;
  readonly isKindRight: boolean | null;
  readonly isCarrierRight: boolean | null;
}

/** How a rule did in one world. */
export interface Verdict {
  readonly episodes: readonly EpisodeResult[];
  readonly cleanDays: Readonly<Record<VolumeClass, number>>;
  readonly falseAlerts: Readonly<Record<VolumeClass, number>>;
  readonly trueAlerts: number;
}

/** Days of a caller ID before an episode below which it counts as born bad and is not scored. */
const BORN_BAD_DAYS = 7;
/** Days after an episode in which alerts are neither true nor false. */
const AFTERMATH_DAYS = 7;
const DAYS_PER_FALSE_ALERT = 1000;

export function volumeClass(number: WorldNumber): VolumeClass {
  if (number.callsPerDay <= 30) return "low";
  return number.callsPerDay <= 400 ? "medium" : "high";
}

interface HourCalls {
  hour: number;
  calls: number;
  readonly campaign: WorldCampaign;
}

/** The valid calls of every caller ID by hour. */
export function callsByNumber(cells: Iterable<SimulatedCell>): Map<string, HourCalls[]> {
  const byNumber = new Map<string, HourCalls[]>();
  for (const cell of cells) {
    const hours = byNumber.get(cell.number.callerId) ?? [];
    byNumber.set(cell.number.callerId, hours);
    const last = hours.at(-1);
    if (last?.hour === cell.hour) last.calls += validCalls(cell);
    else hours.push({ hour: cell.hour, calls: validCalls(cell), campaign: cell.campaign });
  }
  return byNumber;
}

function carrierIsRight(world: World, episode: Episode, alert: JudgedAlert): boolean {
  if (alert.carrier !== null) return episode.carriers.includes(alert.carrier);
  if (world.style === "no_carrier") return true;
  const hitShare = world.carriers.reduce((sum, c) => sum + (episode.carriers.includes(c.name) ? c.share : 0), 0);
  return hitShare > 0.6;
}

function judgeEpisode(
  world: World,
  { number, byHour }: NumberCalls,
  episode: Episode,
  alerts: readonly JudgedAlert[],
): EpisodeResult | null {
  if (episode.startHour < (number.firstDay + BORN_BAD_DAYS) * DAY_HOURS) return null;
  const boundHours = delayBoundHours(world, { number, byHour }, episode, DAYS_PER_FALSE_ALERT);
  if (boundHours === null) return null;
  const end = episode.endHour ?? Number.POSITIVE_INFINITY;
  const found = alerts.find((alert) => alert.hour >= episode.startHour && alert.hour < end);
  return {
    kind: episode.kind,
    volume: volumeClass(number),
    boundHours,
    delayHours: found ? found.hour + 1 - episode.startHour : null,
    isKindRight: found?.kind ? found.kind === episode.kind : null,
    isCarrierRight: found?.kind ? carrierIsRight(world, episode, found) : null,
  };
}

/** Judges a rule's alerts (hours ascending) against the hidden truth. */
export function judge(world: World, calls: Map<string, HourCalls[]>, alerts: readonly JudgedAlert[]): Verdict {
  const episodes: EpisodeResult[] = [];
  const cleanDays = { low: 0, medium: 0, high: 0 };
  const falseAlerts = { low: 0, medium: 0, high: 0 };
  let trueAlerts = 0;
  for (const number of world.numbers) {
    const hours = calls.get(number.callerId) ?? [];
    const own = alerts.filter(({ callerId }) => callerId === number.callerId);
    const isNear = (hour: number, afterDays: number) =>
      number.episodes.some(
        (e) => hour >= e.startHour && (e.endHour === null || hour < e.endHour + afterDays * DAY_HOURS),
      );
    const days = new Set(hours.map(({ hour }) => dayOfHour(hour)));
    for (const day of days) if (!isNear(day * DAY_HOURS + 23, AFTERMATH_DAYS)) cleanDays[volumeClass(number)]++;
    for (const alert of own) {
      if (isNear(alert.hour, 0)) trueAlerts++;
      else if (!isNear(alert.hour, AFTERMATH_DAYS)) falseAlerts[volumeClass(number)]++;
    }
    for (const episode of number.episodes) {
      const result = judgeEpisode(world, { number, byHour: hours }, episode, own);
      if (result) episodes.push(result);
    }
  }
  return { episodes, cleanDays, falseAlerts, trueAlerts };
}
