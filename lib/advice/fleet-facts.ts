import { type AdviceCounts, addCounts, NO_COUNTS } from "@/lib/advice/advice-day";
import type { CallerFacts } from "@/lib/advice/caller-facts";

/** What is known of an organisation beside its caller IDs. */
export interface FleetProfile {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Distinct people dialled in the last 30 days, and those that were dialled from at least 3 and 5 numbers. */
  readonly callees: number;
  readonly calleesOf3: number;
  readonly calleesOf5: number;
  /** Most numbers that dialled one person in those days. */
  readonly mostNumbers: number;
  /** Inbound records that files of the last 30 days held; null when no file ever held one. */
  readonly inbound30: number | null;
  /** Whether called numbers of the last 30 days could be compared while files were read. */
  readonly areNumbersCompared: boolean;
  /** Live answers of the last 30 days by campaign, and those that ended within 3 seconds. */
  readonly campaigns: readonly {
    readonly campaign: string;
    readonly answeredLive: number;
    readonly droppedLive: number;
  }[];
  /** Whether public complaints were ever looked up or entered. */
  readonly hasComplaints: boolean;
}

/**
 * What the rules know of an organisation: sums over its caller IDs, never the caller IDs themselves. A rule that looks at
 * one of them could otherwise look at all, and a fleet would be looked at in the square of its size.
 */
export interface FleetFacts extends FleetProfile {
  readonly today: number;
  /** Day of the first call of any caller ID, whole days since the Unix epoch; Infinity where there is none. */
  readonly recordsBegin: number;
  /** Days of the first and the last call ever of each caller ID that called in the last nine weeks. */
  readonly lives: readonly { readonly firstDay: number; readonly lastDay: number }[];
  /** Calls by day. */
  readonly attempts: ReadonlyMap<number, number>;
  /** Whether any call of the last 28 days names its campaign. */
  readonly areCampaignsNamed: boolean;
  /** All caller IDs together in the last 28 days. */
  readonly month: AdviceCounts;
  /** Middle share of 603 among delivered calls over the caller IDs with enough calls; null when there are none. */
  readonly usualDeclines: number | null;
}

const ENOUGH = 50;

/** Puts together what the rules know of an organisation, in one pass over its caller IDs. */
export function fleetFacts(profile: FleetProfile, callers: Iterable<CallerFacts>, today: number): FleetFacts {
  let [recordsBegin, areCampaignsNamed, month] = [Number.POSITIVE_INFINITY, false, NO_COUNTS];
  const lives: { firstDay: number; lastDay: number }[] = [];
  const attempts = new Map<number, number>();
  const declines: number[] = [];
  for (const caller of callers) {
    const { firstDay, lastDay, days } = caller;
    recordsBegin = Math.min(recordsBegin, firstDay);
    areCampaignsNamed ||= caller.campaigns.some(({ campaign }) => campaign !== "");
    month = addCounts([month, caller.month]);
    if (days.length > 0) lives.push({ firstDay, lastDay });
    for (const day of days) attempts.set(day.day, (attempts.get(day.day) ?? 0) + day.attempts);
    if (caller.month.delivered >= ENOUGH) declines.push(caller.month.declined / caller.month.delivered);
  }
  declines.sort((a, b) => a - b);
  const usualDeclines = declines[Math.floor(declines.length / 2)] ?? null;
  return { ...profile, today, recordsBegin, lives, attempts, areCampaignsNamed, month, usualDeclines };
}
