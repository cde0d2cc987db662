import { dayKey, formatCount, formatShortDay, type Moment } from "@/lib/present/format";

/** Something that happened on a day of a chart. */
export interface DayMark {
  /** The day's label on the axis, `Mon 2 Nov`. */
  readonly label: string;
  readonly text: string;
}

/** An import, as far as a chart marks it. */
export interface MarkedImport {
  readonly completedAt: Moment | null;
  readonly rows: { readonly imported: number };
}

/** Marks the days on which imports brought calls: a step in a chart may be a step in what is known. @param dayKeys days of the chart, `2026-11-02` */
export function importMarks(
  imports: readonly MarkedImport[],
  dayKeys: readonly string[],
  timeZone: string,
): readonly DayMark[] {
  return dayKeys.flatMap((key) => {
    const ofDay = imports.filter(
      ({ completedAt, rows }) => completedAt !== null && rows.imported > 0 && dayKey(completedAt, timeZone) === key,
    );
    if (ofDay.length === 0) return [];
    const calls = ofDay.reduce((sum, { rows }) => sum + rows.imported, 0);
    const count = ofDay.length === 1 ? "an import" : `${ofDay.length} imports`;
    const label = formatShortDay(`${key}T12:00:00Z`, "UTC");
    return [{ label, text: `${label}: ${count} brought ${formatCount(calls)} calls` }];
  });
}
