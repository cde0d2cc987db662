import { formatThings } from "@/lib/present/format";
import type { FleetState } from "@/lib/present/overview/overview";

/** What waits for somebody, in words: the figure and what it counts. */
interface OpenWork {
  readonly figure: string;
  readonly note: string;
}

/** How many alerts and redress cases are open. While calls are being judged, no number of alerts is the last word. */
export function openWork({
  openAlerts,
  cases,
  isJudging,
}: Pick<FleetState, "openAlerts" | "cases" | "isJudging">): OpenWork {
  return {
    figure: `${alertWords(openAlerts, isJudging)}, ${formatThings(cases.open, "case")}`,
    note: noteOf(cases.overdue, isJudging),
  };
}

function alertWords(openAlerts: number, isJudging: boolean): string {
  if (!isJudging) return formatThings(openAlerts, "alert");
  return openAlerts === 0 ? "alerts not known yet" : `${formatThings(openAlerts, "alert")} so far`;
}

function noteOf(overdue: number, isJudging: boolean): string {
  const late = overdue === 0 ? "" : `${formatThings(overdue, "case")} should have been looked at by now`;
  if (isJudging) return ["Alerts are still being worked out from your calls", late].filter(Boolean).join("; ");
  return late === "" ? "Alerts and redress cases that wait" : late;
}
