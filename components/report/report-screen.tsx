import { ChevronLeft, ChevronRight, FileDown, Link2 } from "lucide-react";
import { PrintButton } from "@/components/report/print-button";
import { ReportDocument } from "@/components/report/report-document";
import { ShareCard } from "@/components/report/share-card";
import { ButtonLink } from "@/components/ui/button-link";
import { buttonLook } from "@/components/ui/button-look";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { ReportPage } from "@/lib/present/report/report-page";

/** One monthly report, with the ways to print it and to hand it on. */
export function ReportScreen({ report, earlier, later, hasPdf, sharing, timeZone }: ReportPage) {
  const path = `/api/v1/reports/${report.month}`;
  return (
    <div className="flex flex-col gap-5">
      <p className="text-sm print:hidden">
        <TextLink href="/reports">All reports</TextLink>
      </p>
      <PageHeader
        title={`Report, ${report.title}`}
        note={`${report.organizationName}. ${report.coverage}`}
        actions={
          <div className="flex flex-wrap gap-2 print:hidden">
            {earlier === null ? null : (
              <ButtonLink href={`/reports/${earlier}`} variant="ghost" aria-label="The month before">
                <ChevronLeft aria-hidden className="size-4" />
                Earlier
              </ButtonLink>
            )}
            {later === null ? null : (
              <ButtonLink href={`/reports/${later}`} variant="ghost" aria-label="The month after">
                Later
                <ChevronRight aria-hidden className="size-4" />
              </ButtonLink>
            )}
            <PrintButton />
            {sharing === null ? null : (
              <a href="#share" className={buttonLook({})}>
                <Link2 aria-hidden className="size-4" />
                Share
              </a>
            )}
            {hasPdf ? (
              <a href={`${path}/pdf`} download className={buttonLook({ variant: "secondary" })}>
                <FileDown aria-hidden className="size-4" />
                PDF
              </a>
            ) : null}
          </div>
        }
      />
      <ReportDocument report={report} tablesPath={`${path}/tables`} />
      {sharing === null ? null : <ShareCard month={report.month} {...sharing} timeZone={timeZone} />}
    </div>
  );
}
