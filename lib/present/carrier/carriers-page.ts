import type { Proportion } from "@/lib/base/proportion";
import { type CallerTrend, callerTrend } from "@/lib/present/caller-id/caller-trend";
import { attemptsIn, callRates } from "@/lib/present/calls/call-rates";
import type { CarrierCounts } from "@/lib/present/carrier/carrier-matrix";
import { type Sparkline, sparkline } from "@/lib/present/chart/sparkline";
import { formatCount, formatThings } from "@/lib/present/format";
import type { WaitingFile } from "@/lib/present/import/waiting-file";

/** What the page of carriers shows. */
export interface CarriersPage {
  /** The days whose calls are counted; null when there are none. */
  readonly days: string | null;
  readonly rows: readonly CarrierRow[];
  /** Share of the calls whose carrier is not known, 0 to 1. */
  readonly unknownShare: number;
  /** What the organisation's own list knows. */
  readonly list: { readonly numbers: number; readonly carriers: number };
  readonly mayChange: boolean;
  /** The carrier that was chosen; null when none was, or it is not among them. */
  readonly chosen: CarrierAreas | null;
  /** Looked for only where there are no calls. */
  readonly waiting: WaitingFile | null;
}

/** One carrier: how calls towards it end. */
export interface CarrierRow {
  /** Empty for the unknown carrier. */
  readonly carrier: string;
  readonly label: string;
  readonly n: number;
  readonly answer: Proportion;
  readonly blocked: Proportion;
  readonly unwanted: Proportion;
  readonly declined: Proportion;
  readonly bars: Sparkline;
  /** Which way the share of blocked calls went. */
  readonly trend: CallerTrend;
}

/** Where calls towards one carrier are blocked. */
export interface CarrierAreas {
  readonly carrier: string;
  readonly label: string;
  readonly days: string;
  readonly areas: readonly AreaRow[];
}

/** Calls towards one area of callees, their share of blocks drawn towards what is usual, and its 95% interval. */
export interface AreaRow {
  readonly area: string;
  readonly calls: number;
  readonly blocks: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** A day's calls towards one carrier that could be delivered. */
export interface CarrierDayCount {
  readonly carrier: string;
  readonly date: string;
  readonly attempts: number;
  readonly blocked: number;
}

const UNKNOWN = "Carrier unknown";
const BARS = 30;

/** The days of carriers count what could be delivered, and of that what was blocked. */
function blockWords({ attempts, blocked }: Omit<CarrierDayCount, "carrier" | "date">): string {
  return `${formatCount(blocked)} of ${formatThings(attempts, "call")} that could be delivered blocked`;
}

/** What a carrier is called where people read it. */
export function carrierLabel(carrier: string): string {
  return carrier === "" ? UNKNOWN : carrier;
}

/** What the table of a carrier's areas rests on, and how it counts otherwise than lists do. @param left areas that it leaves out */
export function areasNote({ days }: Pick<CarrierAreas, "days">, left: number): string {
  const sentences = [
    `Calls from ${days} that could be delivered.`,
    "Unlike in lists of calls, a 603 that came before a phone could ring counts as blocked.",
    "The share of few calls is drawn towards the carrier's own; the range is that of 95%.",
    left > 0 && `${formatThings(left, "area")} with lower shares ${left === 1 ? "is" : "are"} left out.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(" ");
}

/**
 * Prepares a row per carrier, most calls first and the unknown one last.
 * @param last the last day that is counted, `2026-11-03`
 */
export function carrierRows(
  counts: readonly CarrierCounts[],
  days: readonly CarrierDayCount[],
  last: string,
): CarrierRow[] {
  const rows = counts.map(({ carrier, counts: outcomes }) => {
    const own = days.filter((day) => day.carrier === carrier).map((day) => ({ ...day, refused: 0 }));
    return {
      carrier,
      label: carrierLabel(carrier),
      n: attemptsIn(outcomes),
      ...callRates(outcomes),
      bars: sparkline(own, last, BARS, blockWords),
      trend: callerTrend(own, last, "Blocked"),
    };
  });
  return rows.sort((a, b) => Number(a.carrier === "") - Number(b.carrier === "") || b.n - a.n);
}
