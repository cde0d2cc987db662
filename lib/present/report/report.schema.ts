import { z } from "zod";
import { pageOf } from "@/lib/present/page.schema";
import { isMonth } from "@/lib/present/report/report-month";
import { Time } from "@/lib/present/time.schema";

/** The tables of a monthly report. */
export const REPORT_TABLES = [
  "rates",
  "outcomes",
  "carriers",
  "caller-ids",
  "alerts",
  "advice",
  "cases",
  "records",
] as const;
export type ReportTableId = (typeof REPORT_TABLES)[number];

/** A cell: as it is read, what stands small below it, and its values for a spreadsheet, null for what is not shown. */
export const ReportCell = z.object({
  text: z.string(),
  note: z.string().nullable(),
  values: z.array(z.union([z.string(), z.number(), z.null()])),
});
export type ReportCell = z.output<typeof ReportCell>;

/** A table with all its rows, a cell for each column. */
export const ReportTable = z.object({
  id: z.enum(REPORT_TABLES),
  title: z.string(),
  /** What is counted. */
  note: z.string(),
  columns: z.array(
    z.object({
      label: z.string(),
      isNumber: z.boolean(),
      /** What its values are called in a spreadsheet. */
      names: z.array(z.string()),
    }),
  ),
  rows: z.array(z.array(ReportCell)),
  /** Said where there are no rows. */
  emptyReason: z.string(),
});
export type ReportTable = z.output<typeof ReportTable>;

/** A month in tables and words. */
export const MonthlyReport = z
  .object({
    /** `2026-11`. */
    month: z.string(),
    title: z.string(),
    organizationName: z.string(),
    timeZone: z.string(),
    /** Which days the calls cover. */
    coverage: z.string(),
    /** Why the report should be read with care; empty where nothing speaks against it. */
    cautions: z.array(z.string()),
    figures: z.array(z.object({ label: z.string(), text: z.string(), note: z.string() })),
    /** What happened, in a few sentences. */
    summary: z.array(z.string()),
    tables: z.array(ReportTable),
    /** How it was measured. */
    method: z.array(z.string()),
  })
  .meta({ id: "MonthlyReport" });
export type MonthlyReport = z.output<typeof MonthlyReport>;

/** A month that holds calls. */
export const ReportMonth = z
  .object({
    month: z.string(),
    calls: z.int(),
    /** Share of the calls that could be delivered which a network blocked, with its 95% interval. */
    blocked: z.object({ value: z.number(), low: z.number(), high: z.number(), n: z.int() }),
  })
  .meta({ id: "ReportMonth" });
export type ReportMonth = z.output<typeof ReportMonth>;

/** All months that hold calls, latest first. */
export const ReportMonthList = pageOf(ReportMonth);

/** How long a link may work, in days. */
export const SHARE_DAYS = [1, 7, 30] as const;

/** A link to a report as those who made it see it: everything but the link. */
export const ReportShareItem = z
  .object({
    id: z.uuid(),
    month: z.string(),
    /** Whether caller IDs are cut short for whoever has the link. */
    hasMasks: z.boolean(),
    /** Address of who made it; null where nobody knows any more. */
    createdBy: z.string().nullable(),
    createdAt: Time,
    expiresAt: Time,
    lastUsedAt: Time.nullable(),
  })
  .meta({ id: "ReportShare" });
export type ReportShareItem = z.output<typeof ReportShareItem>;

/** Links that work now, newest first. */
export const ReportShareList = pageOf(ReportShareItem);

/** A link that was just made; `link` is shown this once. */
export const FreshReportShare = ReportShareItem.extend({ link: z.string() }).meta({ id: "FreshReportShare" });

/** What a new link is to show, and for how many days. */
export const ReportShareRequest = z.object({
  month: z.string().refine(isMonth, "Name a month, as 2026-11"),
  days: z.literal(SHARE_DAYS),
  hasMasks: z.boolean().default(false),
});

/** The secret of a link. */
export const ReportShareSecret = z.object({ secret: z.string().min(1).max(200) });

/** A report as whoever has a link sees it, and until when. */
export const SharedReportAnswer = z.object({ report: MonthlyReport, expiresAt: Time }).meta({ id: "SharedReport" });
