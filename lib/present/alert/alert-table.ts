import type { Alert } from "@/lib/present/alert/alert.schema";
import { alertRow } from "@/lib/present/alert/alert-row";
import { visibleText } from "@/lib/present/visible-text";

const HEAD = [
  "Caller ID",
  "What",
  "Carrier",
  "Severity",
  "Status",
  "Metric",
  "Before",
  "After",
  "95% interval",
  "Calls",
  "Since",
  "Detected",
  "Raised",
  "Given to",
  "Why",
];

/** Alerts as a table to take away, a row each. @param timeZone IANA name of the zone whose hours these are */
export function alertTable(alerts: readonly Alert[], timeZone: string) {
  const rows = alerts.map((alert) => {
    const row = alertRow(alert, timeZone);
    const { metric, before, after, interval, n, since, detectedAt, raisedAt } = row;
    return [
      alert.callerId,
      row.headline,
      row.carrier ?? "",
      row.severity.label,
      row.status.label,
      ...[metric, before, after, interval, n, since, detectedAt, raisedAt],
      alert.assignee === null ? "" : visibleText(alert.assignee.name),
      row.summary,
    ];
  });
  return { head: HEAD, rows };
}
