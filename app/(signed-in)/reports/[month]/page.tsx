import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportScreen } from "@/components/report/report-screen";
import { loadReportPage } from "@/lib/present/report/report-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Report" };

export default async function ReportPage({ params }: { readonly params: Promise<{ month: string }> }) {
  const reader = await requirePage();
  const page = await loadReportPage(reader, (await params).month);
  if (page === null) notFound();
  return <ReportScreen {...page} />;
}
