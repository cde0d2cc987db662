import { DAY_MS } from "@/lib/base/time-units";

/** A stretch of days that people ask for by name; `to` is null where it reaches to the last call. */
export interface DatePreset {
  readonly label: string;
  readonly from: string;
  readonly to: string | null;
}

/** The usual stretches of days, counted back from the last day that holds calls. @param lastDay `2026-11-03` */
export function datePresets(lastDay: string): readonly DatePreset[] {
  const month = lastDay.slice(0, 7);
  const before = dayBefore(`${month}-01`, 1);
  return [
    { label: "Last day", from: lastDay, to: null },
    { label: "Last 7 days", from: dayBefore(lastDay, 6), to: null },
    { label: "Last 30 days", from: dayBefore(lastDay, 29), to: null },
    { label: "Last 90 days", from: dayBefore(lastDay, 89), to: null },
    { label: "This month", from: `${month}-01`, to: null },
    { label: "Month before", from: `${before.slice(0, 7)}-01`, to: before },
  ];
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
}
