import type { ObservationItem } from "@/lib/present/redress/observation.schema";
import { observationRow, SPOOFED_WORDS, STALE_WORDS } from "@/lib/present/redress/observations-page";

const HEAD = ["Caller ID", "Said", "Severity", "Source", "Where", "When", "How far it can be trusted", "Note"];

/** Observations as a table to take away, a row each. @param asOf the moment at which their age is told */
export function observationTable(observations: readonly ObservationItem[], timeZone: string, asOf: string) {
  const rows = observations.map((one) => {
    const row = observationRow(one, timeZone, asOf);
    const doubts = [
      row.isSighting ? "" : "unverified, may be spoofed",
      row.isSpoofed ? SPOOFED_WORDS : "",
      row.isStale ? STALE_WORDS : "",
    ].filter((doubt) => doubt !== "");
    return [
      row.callerId,
      row.label,
      row.severity.label,
      row.source,
      row.where,
      row.when,
      doubts.join("; "),
      row.note.replace(/\s+/g, " "),
    ];
  });
  return { head: HEAD, rows };
}
