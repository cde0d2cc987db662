import { formatTime } from "@/lib/present/format";
import type { AuditEventItem } from "@/lib/present/settings/audit.schema";

/** An event in a list. */
export interface AuditRow {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly action: string;
  /** What a reader needs beside: names and figures, without braces. */
  readonly detail: string;
  readonly address: string;
}

/** Prepares an event for a list. @param timeZone IANA name */
export function auditRow(event: AuditEventItem, timeZone: string): AuditRow {
  return {
    id: event.id,
    at: formatTime(event.at, timeZone),
    who: event.actor ?? (event.actorKind === "system" ? "Ringworthy" : "Somebody who has left"),
    action: actionWords(event.action),
    detail: Object.entries(event.detail)
      .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
      .join(", "),
    address: event.address ?? "",
  };
}

/** An action in words: `api_key.created` is "API key created". */
export function actionWords(action: string): string {
  const words = action
    .replace(/[._]/g, " ")
    .replace(/^api /, "API ")
    .replace("caller id", "caller ID")
    .replace("organization", "organisation");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
