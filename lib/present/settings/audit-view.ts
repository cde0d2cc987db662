import { AUDIT_ACTIONS } from "@/lib/account/audit/audit-action";
import type { AuditEventItem } from "@/lib/present/settings/audit.schema";
import { type AuditRow, actionWords, auditRow } from "@/lib/present/settings/audit-row";

/** What the page of the audit log shows. */
export interface AuditView {
  readonly rows: readonly AuditRow[];
  readonly q: string;
  readonly action: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Where older events are; null at the end. */
  readonly olderHref: string | null;
  /** Where the same events are as a file. */
  readonly downloadHref: string;
  readonly timeZone: string;
}

/** Prepares a page of the audit log. @param asked what was asked for, and what to ask for to read on */
export function auditView(
  events: readonly AuditEventItem[],
  asked: { readonly q: string | undefined; readonly action: string | undefined; readonly nextCursor: string | null },
  timeZone: string,
): AuditView {
  const { q = "", action = "", nextCursor } = asked;
  const query = (more: Record<string, string>) => {
    const given = Object.entries({ q, action, ...more }).filter(([, value]) => value !== "");
    return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
  };
  return {
    rows: events.map((event) => auditRow(event, timeZone)),
    q,
    action,
    choices: [
      { value: "", label: "Everything" },
      ...AUDIT_ACTIONS.map((value) => ({ value, label: actionWords(value) })),
    ],
    olderHref: nextCursor === null ? null : `/settings/audit${query({ cursor: nextCursor })}`,
    downloadHref: `/api/v1/audit-events/export${query({})}`,
    timeZone,
  };
}
