import { type AdviceCounts, addCounts } from "@/lib/advice/advice-day";
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

/** What rules that look at one caller ID know of all: never the others themselves, or a fleet would be looked at in the square of its size. */
export interface FleetSums extends FleetProfile {
  readonly today: number;
  /** Day of the first call of any caller ID, whole days since the Unix epoch; Infinity where there is none. */
  readonly recordsBegin: number;
  /** Whether any call of the last 28 days names its campaign. */
  readonly areCampaignsNamed: boolean;
  /** All caller IDs together in the last 28 days. */
  readonly month: AdviceCounts;
  /** Middle share of 603 among delivered calls over the caller IDs with enough calls; null when there are none. */
  readonly usualDeclines: number | null;
}

/** What the rules know of an organisation. */
export interface FleetFacts extends FleetSums {
  readonly callers: readonly CallerFacts[];
}

const ENOUGH = 50;

/** Puts together what the rules know of an organisation. */
export function fleetFacts(profile: FleetProfile, callers: readonly CallerFacts[], today: number): FleetFacts {
  const shares = callers
    .filter(({ month }) => month.delivered >= ENOUGH)
    .map(({ month }) => month.declined / month.delivered)
    .sort((a, b) => a - b);
  return {
    ...profile,
    callers,
    today,
    recordsBegin: callers.reduce((first, { firstDay }) => Math.min(first, firstDay), Number.POSITIVE_INFINITY),
    areCampaignsNamed: callers.some(({ campaigns }) => campaigns.some(({ campaign }) => campaign !== "")),
    month: addCounts(callers.map(({ month }) => month)),
    usualDeclines: shares[Math.floor(shares.length / 2)] ?? null,
  };
}
