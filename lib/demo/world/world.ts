import type { ProviderStyle } from "@/lib/demo/world/provider-style";

/** A terminating carrier and the analytics engine that it asks. */
export interface WorldCarrier {
  readonly name: string;
  /** Share of all calls that it terminates; shares add up to 1. */
  readonly share: number;
  /** Name of the engine, or null when the carrier neither labels nor blocks. */
  readonly engine: string | null;
  /** Factor on the answers of its subscribers. */
  readonly answers: number;
}

/** How people react to the calls of one campaign, per call. */
export interface WorldCampaign {
  readonly name: string;
  readonly answerRate: number;
  readonly declineRate: number;
  readonly unwantedRate: number;
  readonly blockRate: number;
  readonly deadNumberRate: number;
  /** Relative day-to-day standard deviation that all its calls share. */
  readonly daySd: number;
}

/** What an analytics engine does to one caller ID, and when: the hidden truth. */
export interface Episode {
  readonly kind: "label" | "block";
  /** Carriers whose calls are hit, by name. */
  readonly carriers: readonly string[];
  /** First hour that is hit (whole hours since the Unix epoch, UTC). */
  readonly startHour: number;
  /** Hours until it acts in full; 0 acts at once. */
  readonly rampHours: number;
  /** First hour that is clean again; null when it lasts. */
  readonly endHour: number | null;
  /** Factors on answers, declines, 607 and blocks of the calls that are hit. */
  readonly answers: number;
  readonly declines: number;
  readonly unwanted: number;
  readonly blocks: number;
  /** Share of the calls that is blocked outright; 0 for a label. */
  readonly blockShare: number;
}

/** One PBX that answers 603 to every try of one day. */
export interface RetryStorm {
  readonly hour: number;
  readonly attempts: number;
}

/** A caller ID with its habits and its fate. */
export interface WorldNumber {
  readonly callerId: string;
  readonly callsPerDay: number;
  /** First day on which it calls (whole days since the Unix epoch, UTC). */
  readonly firstDay: number;
  /** Campaigns by the first day on which it calls for them, earliest first. */
  readonly campaigns: readonly { readonly fromDay: number; readonly campaign: string }[];
  readonly surge: { readonly fromDay: number; readonly toDay: number; readonly factor: number } | null;
  /** Its own lasting factors on answers and declines. */
  readonly answers: number;
  readonly declines: number;
  readonly episodes: readonly Episode[];
  readonly storms: readonly RetryStorm[];
}

/** Hours in which a carrier fails most calls with 503. */
export interface Outage {
  readonly carrier: string;
  readonly fromHour: number;
  readonly toHour: number;
  readonly failedShare: number;
}

/** Days on which a campaign dials a bad list: many dead numbers, and fewer who want to talk. */
export interface BadList {
  readonly campaign: string;
  readonly fromDay: number;
  readonly toDay: number;
  readonly deadShare: number;
  readonly answers: number;
}

/** One organisation, its calls' circumstances and its caller IDs' hidden truth. */
export interface World {
  readonly seed: string;
  readonly firstDay: number;
  readonly days: number;
  /** Local time of callers and callees minus UTC, whole hours. */
  readonly utcOffsetHours: number;
  readonly style: ProviderStyle;
  readonly carriers: readonly WorldCarrier[];
  readonly campaigns: readonly WorldCampaign[];
  readonly numbers: readonly WorldNumber[];
  readonly outages: readonly Outage[];
  readonly badLists: readonly BadList[];
  readonly holidays: readonly number[];
  /** Factor on every day-to-day standard deviation; 0 makes all days alike. */
  readonly noise: number;
}
