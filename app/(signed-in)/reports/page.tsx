import type { Metadata } from "next";
import { ReportsScreen } from "@/components/report/reports-screen";
import { loadReportsPage } from "@/lib/present/report/report-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Reports" };

export default async function ReportsPage() {
  const { scope, organization } = await requirePage();
  return <ReportsScreen {...(await loadReportsPage(scope, organization))} />;
}
