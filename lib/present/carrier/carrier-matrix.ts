import type { Proportion } from "@/lib/base/proportion";
import { attemptsIn, callRates, type OutcomeCounts } from "@/lib/present/calls/call-rates";
import { bucketCounts, type ChartBucket, STACK_ORDER } from "@/lib/present/chart/chart-bucket";

/** How calls towards one carrier ended; the empty name is the unknown carrier. */
export interface CarrierCounts {
  readonly carrier: string;
  readonly counts: OutcomeCounts;
}

/** One cell: calls towards a carrier that ended so. */
export interface MatrixCell {
  readonly bucket: ChartBucket;
  readonly n: number;
  /** Of all calls towards that carrier, 0 to 1. */
  readonly share: number;
}

/** One carrier of the matrix. */
export interface MatrixRow {
  /** Empty for the unknown carrier. */
  readonly carrier: string;
  readonly label: string;
  readonly n: number;
  readonly cells: readonly MatrixCell[];
  readonly blocked: Proportion;
  readonly answer: Proportion;
}

/** Carriers against outcomes. */
export interface CarrierMatrix {
  /** The gravest first: on a narrow screen the last ones are out of sight. */
  readonly buckets: readonly ChartBucket[];
  readonly rows: readonly MatrixRow[];
  /** Carriers that were added up in the row of the others. */
  readonly others: number;
  /** Share of calls whose carrier no record names, 0 to 1. */
  readonly unknownShare: number;
}

/** More rows than this nobody compares; the rest is added up. */
const ROWS_MAX = 8;
/** Of the rows so many are kept for carriers that block, however few calls go there. */
const BLOCKING_ROWS = 4;
const OTHERS_LABEL = "All others";

/**
 * Prepares the matrix: carriers by calls, most first; the unknown carrier last and always there, since a block that
 * cannot be traced to a carrier is a finding too. Of many carriers those that block most have rows before those with more calls.
 */
export function carrierMatrix(read: readonly CarrierCounts[]): CarrierMatrix {
  const known = read
    .filter(({ carrier }) => carrier !== "")
    .sort((a, b) => attemptsIn(b.counts) - attemptsIn(a.counts) || a.carrier.localeCompare(b.carrier, "en"));
  const unknown = read.filter(({ carrier }) => carrier === "").map(({ counts }) => counts);
  const told = [...new Set([...blocking(known), ...known])];
  const kept = new Set(known.length > ROWS_MAX ? told.slice(0, ROWS_MAX - 1) : told);
  const shown = known.filter((one) => kept.has(one));
  const rest = known.filter((one) => !kept.has(one)).map(({ counts }) => counts);
  const all = bucketCounts(addCounts(read.map(({ counts }) => counts)));
  const buckets = STACK_ORDER.filter((bucket) => all[bucket] > 0);
  const rows = [
    ...shown.map(({ carrier, counts }) => row(carrier, carrier, counts, buckets)),
    ...(rest.length > 0 ? [row(OTHERS_LABEL, OTHERS_LABEL, addCounts(rest), buckets)] : []),
    row("", "Carrier unknown", addCounts(unknown), buckets),
  ];
  const n = rows.reduce((sum, one) => sum + one.n, 0);
  return { buckets, rows, others: rest.length, unknownShare: n === 0 ? 0 : (rows.at(-1)?.n ?? 0) / n };
}

/** Carriers that blocked the most calls, the worst first. */
function blocking(known: readonly CarrierCounts[]): readonly CarrierCounts[] {
  const blocked = ({ counts }: CarrierCounts) => {
    const { value, n } = callRates(counts).blocked;
    return Math.round(value * n);
  };
  return known
    .filter((one) => blocked(one) > 0)
    .sort((a, b) => blocked(b) - blocked(a))
    .slice(0, BLOCKING_ROWS);
}

function row(carrier: string, label: string, counts: OutcomeCounts, buckets: readonly ChartBucket[]): MatrixRow {
  const n = attemptsIn(counts);
  const sums = bucketCounts(counts);
  const { blocked, answer } = callRates(counts);
  const cells = buckets.map((bucket) => ({ bucket, n: sums[bucket], share: n === 0 ? 0 : sums[bucket] / n }));
  return { carrier, label, n, cells, blocked, answer };
}

/** Adds up counts per outcome. */
export function addCounts(all: readonly OutcomeCounts[]): OutcomeCounts {
  const sums = new Map<string, number>();
  for (const counts of all)
    for (const [outcome, count] of Object.entries(counts)) sums.set(outcome, (sums.get(outcome) ?? 0) + count);
  return Object.fromEntries(sums);
}
