import { BlockedBy } from "@/components/caller-id/blocked-by";
import { SparklineFigure } from "@/components/figure/sparkline-figure";
import { TrendFigure } from "@/components/figure/trend-figure";
import type { CallerDaysItem } from "@/lib/present/caller-id/caller-days.schema";
import { callerTrend } from "@/lib/present/caller-id/caller-trend";
import { sparkline } from "@/lib/present/chart/sparkline";

/** What was counted of a caller ID day by day. */
export type CountedDays = Pick<CallerDaysItem, "days" | "blockedBy">;

/** What the cells of a caller ID's days are told. */
export interface DayCellProps {
  readonly counted: CountedDays;
  /** Last day that the list covers, `2026-11-03`. */
  readonly lastDay: string;
}

const SPARK_DAYS = 30;

/** Calls per day, as a small chart. */
export function DaysCell({ counted, lastDay }: DayCellProps) {
  return <SparklineFigure model={sparkline(counted.days, lastDay, SPARK_DAYS)} />;
}

/** Which way blocks and refusals went. */
export function TrendCell({ counted, lastDay }: DayCellProps) {
  return <TrendFigure trend={callerTrend(counted.days, lastDay)} />;
}

/** Towards which carriers calls were blocked. */
export function BlockedByCell({ counted }: DayCellProps) {
  return <BlockedBy carriers={counted.blockedBy} />;
}
