import { DAY_HOURS } from "@/lib/score/evidence-table";

/** What a campaign's caller IDs were answered and should have been on one day, up to the end of each hour. */
export interface PeerSums {
  /** Weighted answers of all its caller IDs, 24 cumulative values. */
  readonly answered: Float64Array;
  /** Weighted expected answers, 24 cumulative values. */
  readonly expected: Float64Array;
}

/** What to expect of one campaign's calls. */
export interface CampaignNorms {
  /** Answers, declines and 607 per delivered call. */
  readonly answers: number;
  readonly declines: number;
  readonly unwanted: number;
  /** Weighted calls behind the first two. */
  readonly answersCalls: number;
  readonly declinesCalls: number;
  /** Calls, and blocks and 607 among them, seen so far: a provider that has never shown one may be unable to. */
  readonly seenCalls: number;
  readonly seenRefusals: number;
  /** The day's sums of all its caller IDs; null where there is but one, which has no peers. */
  readonly peers: PeerSums | null;
}

/** What to expect of calls towards one carrier. */
export interface CarrierNorms {
  /** Factor on answers. */
  readonly answersFactor: number;
  /** Blocks per call. */
  readonly blocks: number;
}

/**
 * What to expect of one day's calls, fixed before the day began; only `peers` hold the day itself. Campaigns and
 * carriers stand under their positions in the evidence table, and only those that the day needs.
 */
export interface DayNorms {
  /** Whole days since the Unix epoch (UTC). */
  readonly day: number;
  readonly campaigns: ReadonlyMap<number, CampaignNorms>;
  readonly carriers: ReadonlyMap<number, CarrierNorms>;
  /** Factors on answers by hour of the UTC day, and of the day's weekday. */
  readonly hourFactor: Float64Array;
  readonly weekdayFactor: number;
}

/** The norms of consecutive days. */
export interface Norms {
  readonly firstDay: number;
  readonly days: readonly DayNorms[];
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new RangeError(`No norms for ${what}`);
  return value;
}

/** The norms of a day; throws a `RangeError` for a day that the norms do not cover. */
export function normsOf(norms: Norms, day: number): DayNorms {
  return found(norms.days[day - norms.firstDay], `day ${day}`);
}

/** The norms of a campaign; throws a `RangeError` for one that did not call on the day. */
export function campaignNorms(norms: DayNorms, campaign: number): CampaignNorms {
  return found(norms.campaigns.get(campaign), `campaign ${campaign} on day ${norms.day}`);
}

/** The norms of a carrier; throws a `RangeError` for one that was not called on the day. */
export function carrierNorms(norms: DayNorms, carrier: number): CarrierNorms {
  return found(norms.carriers.get(carrier), `carrier ${carrier} on day ${norms.day}`);
}

/** Share of delivered calls that should be answered in an hour of the day, before the day's own factor. */
export function answerRate(norms: DayNorms, campaign: number, carrier: number, hour: number): number {
  const hourFactor = norms.hourFactor[hour - norms.day * DAY_HOURS] ?? 1;
  const { answersFactor } = carrierNorms(norms, carrier);
  return campaignNorms(norms, campaign).answers * answersFactor * hourFactor * norms.weekdayFactor;
}
