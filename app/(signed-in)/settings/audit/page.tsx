import type { Metadata } from "next";
import { AuditLog } from "@/components/settings/audit-log";
import { loadAuditPage } from "@/lib/present/settings/audit-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Audit log" };

interface AuditLogPageProps {
  readonly searchParams: Promise<Record<string, string | string[]>>;
}

export default async function AuditLogPage({ searchParams }: AuditLogPageProps) {
  const { scope, organization } = await requirePage("audit:read");
  return <AuditLog view={await loadAuditPage(scope, organization.timeZone, await searchParams)} />;
}
