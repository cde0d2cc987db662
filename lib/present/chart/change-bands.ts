import type { Alert } from "@/lib/present/alert/alert.schema";
import { alertRow } from "@/lib/present/alert/alert-row";
import { dayKey, formatShortDay, formatTime } from "@/lib/present/format";

/** A stretch of days in which calls changed beyond chance. */
export interface ChangeBand {
  readonly id: string;
  /** Labels on the axis of its first and last day, `Mon 2 Nov`. */
  readonly first: string;
  readonly last: string;
  readonly text: string;
}

/**
 * Where calls changed, as bands of a chart: from when on they differ, to when that could be told. What was withdrawn
 * makes none; what reaches beyond the chart is cut.
 * @param dayKeys days of the chart in order, `2026-11-02`
 */
export function changeBands(
  alerts: readonly Alert[],
  dayKeys: readonly string[],
  timeZone: string,
): readonly ChangeBand[] {
  const [start, end] = [dayKeys[0], dayKeys.at(-1)];
  if (start === undefined || end === undefined) return [];
  return alerts.flatMap((alert) => {
    const { id, detectedAt, withdrawnAt, evidence } = alert;
    const [since, told] = [dayKey(evidence.since, timeZone), dayKey(detectedAt, timeZone)];
    if (withdrawnAt !== null || told < start || since > end) return [];
    const { metric, before, after, carrier } = alertRow(alert, timeZone);
    const where = carrier === null ? "" : ` on ${carrier}`;
    return [
      {
        id,
        first: label(since < start ? start : since),
        last: label(told > end ? end : told),
        text: `${metric} ${before} → ${after}${where}, from ${formatTime(evidence.since, timeZone)} on, certain from ${formatTime(detectedAt, timeZone)}`,
      },
    ];
  });
}

function label(key: string): string {
  return formatShortDay(`${key}T12:00:00Z`, "UTC");
}
