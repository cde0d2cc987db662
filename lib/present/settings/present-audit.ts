import type { AuditEventItem } from "@/lib/present/settings/audit.schema";

/** What is kept of an event, as far as it is shown. */
export interface ShownAuditEvent extends Omit<AuditEventItem, "at" | "detail"> {
  readonly at: Date;
  readonly detail: unknown;
}

/** An event as the API shows it. */
export function presentAuditEvent(event: ShownAuditEvent): AuditEventItem {
  const { detail } = event;
  const isObject = typeof detail === "object" && detail !== null && !Array.isArray(detail);
  return { ...event, at: event.at.toISOString(), detail: isObject ? { ...detail } : {} };
}
