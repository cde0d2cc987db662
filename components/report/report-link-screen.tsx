"use client";

import { useQuery } from "@tanstack/react-query";
import { Link2Off } from "lucide-react";
import { useLinkSecret } from "@/components/account/link-secret";
import { PrintButton } from "@/components/report/print-button";
import { ReportDocument } from "@/components/report/report-document";
import { lookAtSharedReport } from "@/components/report/report-share.query";
import { Wordmark } from "@/components/shell/wordmark";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { formatTime } from "@/lib/present/format";

/** A monthly report for whoever has a link to it. */
export function ReportLinkScreen() {
  const link = useLinkSecret();
  const secret = link?.secret ?? "";
  const found = useQuery({
    queryKey: ["/report-links/lookup", secret],
    queryFn: () => lookAtSharedReport(secret),
    enabled: secret !== "",
    retry: false,
  });
  return (
    <main className="mx-auto flex w-full max-w-300 flex-col gap-5 px-4 py-6 sm:px-6">
      <Wordmark className="text-lg" />
      {link === null || found.error !== null ? (
        <EmptyState icon={Link2Off} title="This link opens nothing" isPage>
          {found.error === null
            ? "The end of its address is missing: what stands behind “#” belongs to it. Copy it whole."
            : found.error.message}
        </EmptyState>
      ) : found.data === undefined ? (
        <Progress label="The report is being opened" share={null} className="w-64" />
      ) : (
        <>
          <PageHeader
            title={`Report, ${found.data.report.title}`}
            note={
              <>
                {found.data.report.organizationName}. {found.data.report.coverage}
                <span className="block text-sm text-ink-faint">
                  Shared to be read until {formatTime(found.data.expiresAt, found.data.report.timeZone)}.
                </span>
              </>
            }
            actions={
              <div className="print:hidden">
                <PrintButton />
              </div>
            }
          />
          <ReportDocument report={found.data.report} tablesPath={null} />
        </>
      )}
    </main>
  );
}
