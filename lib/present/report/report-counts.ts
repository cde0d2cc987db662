import type { Proportion } from "@/lib/base/proportion";
import { attemptsIn, type CallRates, callRates, type OutcomeCounts } from "@/lib/present/calls/call-rates";
import { addCounts, type CarrierCounts } from "@/lib/present/carrier/carrier-matrix";
import { bucketCounts, type ChartBucket, STACK_ORDER } from "@/lib/present/chart/chart-bucket";
import { hitsOf } from "@/lib/present/report/report-cell";
import type { ReportFacts } from "@/lib/present/report/report-facts";
import { type ShownSum, smallCells } from "@/lib/present/report/small-cells";

/** The month of a report, and the one before. */
export type Side = "now" | "before";

/** How calls ended, in the sums that a report shows. */
export interface ReportCounts {
  readonly calls: number;
  readonly buckets: Readonly<Record<ChartBucket, number>>;
  readonly rates: CallRates;
}

/** A carrier in both months. */
export interface CarrierPair {
  readonly label: string;
  /** Whether its name is a placeholder of ours. */
  readonly isNamed: boolean;
  readonly now: ReportCounts;
  readonly before: ReportCounts;
}

/** Everything that a report counts by outcome, and which of its cells are not for whoever has a link. */
export interface CountedReport {
  readonly now: ReportCounts;
  readonly before: ReportCounts;
  readonly carriers: readonly CarrierPair[];
  /** Keys of `cellKey`. */
  readonly hidden: ReadonlySet<string>;
}

const CARRIERS_MAX = 25;
const BLOCKED: readonly ChartBucket[] = ["blocked_603plus", "rejected_608", "other_block"];
const SIDES: readonly Side[] = ["now", "before"];

/** The key of a cell. @param subject a bucket, a group of outcomes, or a carrier's place with such */
export function cellKey(side: Side, subject: string): string {
  return `${side} ${subject}`;
}

/** Adds up what a report counts. @param isShared whether small cells are to be hidden */
export function countReport({ carriers, carriersBefore }: ReportFacts, isShared: boolean): CountedReport {
  const report = {
    now: countsOf(carriers.map(({ counts }) => counts)),
    before: countsOf(carriersBefore.map(({ counts }) => counts)),
    carriers: pairCarriers(carriers, carriersBefore),
  };
  return { ...report, hidden: isShared ? hiddenCells(report) : new Set() };
}

/** Sums of some counts. */
export function countsOf(all: readonly OutcomeCounts[]): ReportCounts {
  const counts = addCounts(all);
  return { calls: attemptsIn(counts), buckets: bucketCounts(counts), rates: callRates(counts) };
}

/** Carriers by their calls of the month, most first; small ones are added up; the unknown one is last, where there is any. */
function pairCarriers(now: readonly CarrierCounts[], before: readonly CarrierCounts[]): readonly CarrierPair[] {
  const names = [...new Set([...now, ...before].map(({ carrier }) => carrier))].filter((name) => name !== "");
  const callsOf = (name: string) => countsOf(countsFor(now, [name])).calls;
  const sorted = names
    .map((name) => ({ name, calls: callsOf(name) }))
    .toSorted((a, b) => b.calls - a.calls || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
  const shown = sorted.length > CARRIERS_MAX ? sorted.slice(0, CARRIERS_MAX - 1) : sorted;
  const rest = sorted.slice(shown.length);
  const pair = (label: string, isNamed: boolean, carriers: readonly string[]): CarrierPair => ({
    label,
    isNamed,
    now: countsOf(countsFor(now, carriers)),
    before: countsOf(countsFor(before, carriers)),
  });
  return [
    ...shown.map((name) => pair(name, true, [name])),
    ...(rest.length === 0 ? [] : [pair(`${rest.length} others`, false, rest)]),
    ...([...now, ...before].some(({ carrier }) => carrier === "") ? [pair("Carrier unknown", false, [""])] : []),
  ];
}

function countsFor(all: readonly CarrierCounts[], carriers: readonly string[]): OutcomeCounts[] {
  return all.filter(({ carrier }) => carriers.includes(carrier)).map(({ counts }) => counts);
}

/** Each sum that somebody could form from what the report shows, and what is small in them. */
function hiddenCells({ now, before, carriers }: Omit<CountedReport, "hidden">): ReadonlySet<string> {
  const cells = new Map<string, number>();
  const sums: ShownSum[] = [];
  for (const side of SIDES) {
    const add = (subject: string, count: number) => {
      const key = cellKey(side, subject);
      cells.set(key, count);
      return key;
    };
    const split = (total: string, rate: Proportion, hits: string, rest: string) =>
      sums.push({ total, parts: [add(hits, hitsOf(rate)), add(rest, rate.n - hitsOf(rate))] });
    const { calls, buckets, rates } = side === "now" ? now : before;
    const all = add("calls", calls);
    const bucketKeys = new Map(STACK_ORDER.map((bucket) => [bucket, add(bucket, buckets[bucket])]));
    const keysOf = (some: readonly ChartBucket[]) => some.flatMap((bucket) => bucketKeys.get(bucket) ?? []);
    const routable = add("routable", rates.answer.n);
    const delivered = add("delivered", rates.unwanted.n);
    sums.push({ total: all, parts: [...bucketKeys.values()] });
    sums.push({ total: all, parts: [routable, add("unroutable", calls - rates.answer.n)] });
    sums.push({ total: routable, parts: [delivered, add("undelivered", rates.answer.n - rates.unwanted.n)] });
    split(routable, rates.answer, "reached", "unanswered");
    split(routable, rates.blocked, "blocked", "unblocked");
    split(delivered, rates.unwanted, "unwanted_607", "wanted");
    split(delivered, rates.declined, "declined_603", "undeclined");
    sums.push({ total: cellKey(side, "blocked"), parts: keysOf(BLOCKED) });
    const places = carriers.map((pair, place) => {
      const own = pair[side];
      const ownCalls = add(`carrier ${place} calls`, own.calls);
      const ownRoutable = add(`carrier ${place} routable`, own.rates.blocked.n);
      sums.push({
        total: ownCalls,
        parts: [ownRoutable, add(`carrier ${place} rest`, own.calls - own.rates.blocked.n)],
      });
      split(ownRoutable, own.rates.blocked, `carrier ${place} blocked`, `carrier ${place} unblocked`);
      return { ownCalls, ownRoutable, blocked: cellKey(side, `carrier ${place} blocked`) };
    });
    sums.push({ total: all, parts: places.map(({ ownCalls }) => ownCalls) });
    sums.push({ total: routable, parts: places.map(({ ownRoutable }) => ownRoutable) });
    sums.push({ total: cellKey(side, "blocked"), parts: places.map(({ blocked }) => blocked) });
  }
  return smallCells(cells, sums);
}
