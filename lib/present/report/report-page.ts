import { formatCount, formatDay, formatInterval, formatShare, formatTime } from "@/lib/present/format";
import type { WaitingFile } from "@/lib/present/import/waiting-file";
import { monthTitle } from "@/lib/present/report/month-title";
import type { MonthlyReport, ReportMonth, ReportShareItem } from "@/lib/present/report/report.schema";

/** A month in the list of reports. */
export interface ReportMonthRow {
  readonly month: string;
  readonly title: string;
  readonly calls: string;
  readonly blocked: string;
  /** How sure that is, and on how many calls it rests. */
  readonly interval: string;
}

/** What the page of all reports shows. */
export interface ReportsPage {
  readonly months: readonly ReportMonthRow[];
  /** Looked for only where there are no calls. */
  readonly waiting: WaitingFile | null;
}

/** What the page of one report shows. */
export interface ReportPage {
  readonly report: MonthlyReport;
  /** Months beside it that hold calls; null at either end. */
  readonly earlier: string | null;
  readonly later: string | null;
  /** Whether the server can make a PDF. */
  readonly hasPdf: boolean;
  /** Null for whoever may not share. */
  readonly sharing: { readonly isDemo: boolean; readonly shares: readonly ReportShareItem[] } | null;
  readonly timeZone: string;
}

/** Prepares a month for the list. */
export function reportMonthRow({ month, calls, blocked }: ReportMonth): ReportMonthRow {
  return {
    month,
    title: monthTitle(month),
    calls: formatCount(calls),
    blocked: blocked.n === 0 ? "–" : formatShare(blocked.value),
    interval:
      blocked.n === 0 ? "no call could be delivered" : `${formatInterval(blocked)}, n = ${formatCount(blocked.n)}`,
  };
}

/** The months on either side of one, out of those that hold calls, latest first. */
export function monthsBeside(
  months: readonly string[],
  month: string,
): { readonly earlier: string | null; readonly later: string | null } {
  return {
    earlier: months.find((one) => one < month) ?? null,
    later: months.findLast((one) => one > month) ?? null,
  };
}

/** What a link shows, until when it works, and when it was used: for the list of links. */
export function shareWords(
  { hasMasks, expiresAt, lastUsedAt, createdAt, createdBy }: ReportShareItem,
  timeZone: string,
) {
  return {
    made: formatDay(createdAt, timeZone),
    maker: createdBy === null ? "" : `by ${createdBy}`,
    shows: hasMasks ? "Caller IDs cut short" : "Caller IDs in full",
    until: formatTime(expiresAt, timeZone),
    used: lastUsedAt === null ? "Never" : formatTime(lastUsedAt, timeZone),
  };
}
