import type { EpisodeResult, Verdict, VolumeClass } from "@/bench/detection/judge";

const DELAY_CAP_HOURS = 14 * 24;

/** Median of values; infinite values count as the largest. NaN for none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return Number.NaN;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : Number.NaN);

function summariseEpisodes(episodes: readonly EpisodeResult[]) {
  const found = episodes.filter((e) => e.delayHours !== null);
  const delays = episodes.map((e) => e.delayHours ?? Number.POSITIVE_INFINITY);
  const bounds = episodes.map((e) => e.boundHours);
  const capped = delays.map((d) => Math.min(d, DELAY_CAP_HOURS));
  return {
    episodes: episodes.length,
    detected: share(found.length, episodes.length),
    medianHours: median(delays),
    boundHours: median(bounds),
    timesBound: median(delays) / median(bounds),
    medianOfRatios: median(episodes.map((e, i) => (delays[i] ?? 0) / e.boundHours)),
    meanHours: share(
      capped.reduce((a, b) => a + b, 0),
      capped.length,
    ),
  };
}

/** The figures of one rule over several worlds. */
export function summarise(verdicts: readonly Verdict[]) {
  const episodes = verdicts.flatMap((v) => v.episodes);
  const sum = (pick: (v: Verdict) => number) => verdicts.reduce((total, v) => total + pick(v), 0);
  const perThousand = (volume: VolumeClass) =>
    1000 *
    share(
      sum((v) => v.falseAlerts[volume]),
      sum((v) => v.cleanDays[volume]),
    );
  const cleanDays = sum((v) => v.cleanDays.low + v.cleanDays.medium + v.cleanDays.high);
  const falseAlerts = sum((v) => v.falseAlerts.low + v.falseAlerts.medium + v.falseAlerts.high);
  const trueAlerts = sum((v) => v.trueAlerts);
  const right = (pick: (e: EpisodeResult) => boolean | null) => {
    const told = episodes.map(pick).filter((value) => value !== null);
    return share(told.filter(Boolean).length, told.length);
  };
  const byGroup: Record<string, ReturnType<typeof summariseEpisodes>> = {};
  for (const kind of ["label", "block"] as const) {
    byGroup[kind] = summariseEpisodes(episodes.filter((e) => e.kind === kind));
    for (const volume of ["low", "medium", "high"] as const) {
      byGroup[`${volume} ${kind}`] = summariseEpisodes(episodes.filter((e) => e.kind === kind && e.volume === volume));
    }
  }
  return {
    ...summariseEpisodes(episodes),
    cleanDays,
    falseAlerts,
    falsePerThousand: 1000 * share(falseAlerts, cleanDays),
    falsePerThousandByVolume: { low: perThousand("low"), medium: perThousand("medium"), high: perThousand("high") },
    falseDiscoveries: share(falseAlerts, falseAlerts + trueAlerts),
    kindRight: right((e) => e.isKindRight),
    carrierRight: right((e) => e.isCarrierRight),
    byGroup,
  };
}

export type Summary = ReturnType<typeof summarise>;
