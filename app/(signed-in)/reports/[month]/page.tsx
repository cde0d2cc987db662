import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportScreen } from "@/components/report/report-screen";
import { reportTitle } from "@/lib/present/report/month-title";
import { loadReportPage } from "@/lib/present/report/report-page.loader";
import { requirePage } from "@/lib/web/session-gate";

interface ReportPageProps {
  readonly params: Promise<{ month: string }>;
}

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  return { title: reportTitle((await params).month) };
}

export default async function ReportPage({ params }: ReportPageProps) {
  const reader = await requirePage();
  const page = await loadReportPage(reader, (await params).month);
  if (page === null) notFound();
  return <ReportScreen {...page} />;
}
