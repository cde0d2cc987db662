import type { Metadata } from "next";
import { QueryProvider } from "@/components/api/query-provider";
import { ReportLinkScreen } from "@/components/report/report-link-screen";

export const metadata: Metadata = {
  title: "Shared report",
  referrer: "no-referrer",
  robots: { index: false, follow: false },
};

export default function ReportLinkPage() {
  return (
    <QueryProvider>
      <ReportLinkScreen />
    </QueryProvider>
  );
}
