import { listAuditEvents } from "@/lib/account/audit/audit-page.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AuditListQuery } from "@/lib/present/settings/audit.schema";
import { auditFilter } from "@/lib/present/settings/audit-filter";
import { type AuditView, auditView } from "@/lib/present/settings/audit-view";
import { presentAuditEvent } from "@/lib/present/settings/present-audit";

/** Loads a page of the audit log. @param asked its address's query; what cannot be understood is not asked for */
export async function loadAuditPage(
  scope: OrganizationScope,
  timeZone: string,
  asked: Readonly<Record<string, unknown>>,
): Promise<AuditView> {
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""));
  const parsed = AuditListQuery.safeParse(given);
  const query = parsed.success ? parsed.data : AuditListQuery.parse({});
  const page = { limit: query.limit, cursor: query.cursor ?? null };
  const { events, nextCursor } = await listAuditEvents(scope, auditFilter(query), page);
  return auditView(events.map(presentAuditEvent), { q: query.q, action: query.action, nextCursor }, timeZone);
}
