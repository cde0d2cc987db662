import { DAY_HOURS } from "@/lib/score/evidence-table";

/** What a campaign's caller IDs were answered and should have been on one day, up to the end of each hour. */
export interface PeerSums {
  /** Weighted answers of all its caller IDs, 24 cumulative values. */
  readonly answered: Float64Array;
  /** Weighted expected answers, 24 cumulative values. */
  readonly expected: Float64Array;
}

/**
 * What to expect of one day's calls, fixed before the day began; only `peers` holds the day itself.
 * Arrays are indexed by the positions of campaigns and carriers in the evidence table.
 */
export interface DayNorms {
  /** Whole days since the Unix epoch (UTC). */
  readonly day: number;
  /** Answers per delivered call, by campaign. */
  readonly answers: Float64Array;
  /** Weighted calls behind each of them. */
  readonly answersCalls: Float64Array;
  /** Declines per delivered call, by campaign. */
  readonly declines: Float64Array;
  /** Weighted calls behind each of them. */
  readonly declinesCalls: Float64Array;
  /** 607 per delivered call, by campaign. */
  readonly unwanted: Float64Array;
  /** Blocks per call, by carrier. */
  readonly blocks: Float64Array;
  /** Factors on answers: by carrier, by hour of the UTC day, and of the day's weekday. */
  readonly carrierFactor: Float64Array;
  readonly hourFactor: Float64Array;
  readonly weekdayFactor: number;
  /** Calls and blocks of each campaign so far: a provider that has never shown a block may be unable to. */
  readonly campaignCalls: Float64Array;
  readonly campaignBlocks: Float64Array;
  /** By campaign; only those that called on the day. */
  readonly peers: ReadonlyMap<number, PeerSums>;
}

/** The norms of consecutive days. */
export interface Norms {
  readonly firstDay: number;
  readonly days: readonly DayNorms[];
}

/** The norms of a day; throws a `RangeError` for a day that the norms do not cover. */
export function normsOf(norms: Norms, day: number): DayNorms {
  const found = norms.days[day - norms.firstDay];
  if (!found) throw new RangeError(`No norms for day ${day}`);
  return found;
}

/** Share of delivered calls that should be answered in an hour of the day, before the day's own factor. */
export function answerRate(norms: DayNorms, campaign: number, carrier: number, hour: number): number {
  const hourOfDay = hour - norms.day * DAY_HOURS;
  return (
    (norms.answers[campaign] ?? 0) *
    (norms.carrierFactor[carrier] ?? 1) *
    (norms.hourFactor[hourOfDay] ?? 1) *
    norms.weekdayFactor
  );
}
