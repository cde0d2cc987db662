import { OUTCOMES, type Outcome } from "@/lib/outcome/outcome";
import { type HeadlineBucket, OUTCOME_GROUPS } from "@/lib/outcome/outcome-group";
import type { OutcomeCounts } from "@/lib/present/calls/call-rates";

/** What a chart tells calls apart by: the headline buckets, and the calls whose end nobody knows. */
export type ChartBucket = HeadlineBucket | "unknown";

/** Words for a bucket. */
export interface BucketWords {
  /** For legends and headings. */
  readonly label: string;
  /** For narrow columns. */
  readonly short: string;
  /** What is counted. */
  readonly meaning: string;
}

/**
 * The buckets from the floor of a stack to its ceiling. What was refused stands on the floor, where heights can be
 * compared exactly; what was reached hangs from the ceiling.
 */
export const STACK_ORDER: readonly ChartBucket[] = [
  "blocked_603plus",
  "rejected_608",
  "other_block",
  "unwanted_607",
  "declined_603",
  "bad_number",
  "technical",
  "ours",
  "unknown",
  "not_reached",
  "reached",
];

/** What somebody refused: a network, an analytics service, or the person called. */
export const REFUSED_BUCKETS: ReadonlySet<ChartBucket> = new Set([
  "blocked_603plus",
  "rejected_608",
  "other_block",
  "unwanted_607",
  "declined_603",
]);

/** The words of each bucket; the one place for all screens. */
export const BUCKET_WORDS: Readonly<Record<ChartBucket, BucketWords>> = {
  reached: { label: "Reached", short: "Reached", meaning: "Somebody or something picked up." },
  not_reached: {
    label: "Not reached",
    short: "Not reached",
    meaning: "It rang out, was busy, was off, or we hung up first.",
  },
  declined_603: {
    label: "Declined (603)",
    short: "603",
    meaning: "A decline, and nothing says that a network sent it.",
  },
  blocked_603plus: {
    label: "Network blocked (603+)",
    short: "603+",
    meaning: "A provider's analytics blocked the call and said so.",
  },
  unwanted_607: { label: "Unwanted (607)", short: "607", meaning: "The person called does not want these calls." },
  rejected_608: {
    label: "Rejected (608)",
    short: "608",
    meaning: "An analytics service rejected the call; nobody was asked.",
  },
  other_block: {
    label: "Rejected by a network",
    short: "Other block",
    meaning: "A network refused the call and did not say why.",
  },
  bad_number: { label: "Bad number", short: "Bad number", meaning: "The number called does not exist or has changed." },
  technical: { label: "Technical", short: "Technical", meaning: "The network could not carry the call." },
  ours: { label: "Refused by our provider", short: "Our side", meaning: "Our own provider did not accept the call." },
  unknown: { label: "End unknown", short: "Unknown", meaning: "The record does not say how the call ended." },
};

/** The bucket in which calls that ended so are shown. */
export function bucketOf(outcome: Outcome): ChartBucket {
  return OUTCOME_GROUPS[outcome].bucket ?? "unknown";
}

/** Calls per bucket. Their sum is the sum of the counts: no call is left out. */
export function bucketCounts(counts: OutcomeCounts): Readonly<Record<ChartBucket, number>> {
  const sums = { ...NONE };
  for (const outcome of OUTCOMES) sums[bucketOf(outcome)] += counts[outcome] ?? 0;
  return sums;
}

const NONE: Readonly<Record<ChartBucket, number>> = {
  reached: 0,
  not_reached: 0,
  declined_603: 0,
  blocked_603plus: 0,
  unwanted_607: 0,
  rejected_608: 0,
  other_block: 0,
  bad_number: 0,
  technical: 0,
  ours: 0,
  unknown: 0,
};
