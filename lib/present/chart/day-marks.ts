import { dayKey, formatShortDay, formatThings, type Moment } from "@/lib/present/format";

/** Something that happened on a day of a chart. */
export interface DayMark {
  /** The day's label on the axis, `Mon 2 Nov`. */
  readonly label: string;
  readonly text: string;
  /** Whether somebody acted on that day, beyond importing. */
  readonly hasAction: boolean;
}

/** An import, as far as a chart marks it. */
export interface MarkedImport {
  readonly completedAt: Moment | null;
  readonly rows: { readonly imported: number };
}

/** Something that somebody did about the numbers. */
export interface MarkedDeed {
  readonly at: Moment;
  /** One of them and several, `advice followed`, `pieces of advice followed`. */
  readonly one: string;
  readonly several: string;
}

/**
 * Marks the days on which imports brought calls, because a step in a chart may be a step in what is known, and those on
 * which somebody acted, because what follows may be what came of it. Never more than one mark a day.
 * @param dayKeys days of the chart, `2026-11-02`
 */
export function dayMarks(
  { imports, deeds }: { readonly imports: readonly MarkedImport[]; readonly deeds: readonly MarkedDeed[] },
  dayKeys: readonly string[],
  timeZone: string,
): readonly DayMark[] {
  return dayKeys.flatMap((key) => {
    const isOfDay = (at: Moment) => dayKey(at, timeZone) === key;
    const brought = imports.filter(
      ({ completedAt, rows }) => completedAt !== null && rows.imported > 0 && isOfDay(completedAt),
    );
    const done = deeds.filter(({ at }) => isOfDay(at));
    const texts = [...importTexts(brought), ...deedTexts(done)];
    if (texts.length === 0) return [];
    const label = formatShortDay(`${key}T12:00:00Z`, "UTC");
    return [{ label, text: `${label}: ${texts.join(", ")}`, hasAction: done.length > 0 }];
  });
}

function importTexts(imports: readonly MarkedImport[]): string[] {
  if (imports.length === 0) return [];
  const calls = imports.reduce((sum, { rows }) => sum + rows.imported, 0);
  return [`${imports.length === 1 ? "an import" : `${imports.length} imports`} brought ${formatThings(calls, "call")}`];
}

function deedTexts(deeds: readonly MarkedDeed[]): string[] {
  const kinds = [...new Set(deeds.map(({ one }) => one))];
  return kinds.map((kind) => {
    const alike = deeds.filter(({ one }) => one === kind);
    return alike.length === 1 ? kind : `${alike.length} ${alike[0]?.several ?? ""}`;
  });
}
