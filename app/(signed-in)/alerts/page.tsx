import type { Metadata } from "next";
import { AlertsScreen } from "@/components/alert/alerts-screen";
import { UrlState } from "@/components/shell/url-state";
import { loadAlertsPage } from "@/lib/present/alert/alerts-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Alerts" };

interface AlertsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function AlertsPage({ searchParams }: AlertsPageProps) {
  const reader = await requirePage("reputation:read");
  return (
    <UrlState>
      <AlertsScreen page={await loadAlertsPage(reader, await searchParams)} />
    </UrlState>
  );
}
