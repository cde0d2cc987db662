import type { Metadata } from "next";
import { ReportsScreen } from "@/components/report/reports-screen";
import { loadReportMonths } from "@/lib/present/report/monthly-report.loader";
import { reportMonthRow } from "@/lib/present/report/report-page";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Reports" };

export default async function ReportsPage() {
  const { scope, organization } = await requirePage();
  const months = await loadReportMonths(scope, organization.timeZone);
  return <ReportsScreen months={months.map(reportMonthRow)} />;
}
