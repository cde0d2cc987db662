import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { listReportShares } from "@/lib/account/report-share/report-share.store";
import { findChromium } from "@/lib/platform/chromium";
import { now } from "@/lib/platform/clock";
import { loadWaitingFile } from "@/lib/present/import/waiting-file.loader";
import { loadMonthlyReport, loadReportMonths } from "@/lib/present/report/monthly-report.loader";
import { presentReportShare } from "@/lib/present/report/present-report-share";
import { monthsBeside, type ReportPage, type ReportsPage, reportMonthRow } from "@/lib/present/report/report-page";

/** Loads the page of all reports. */
export async function loadReportsPage(scope: OrganizationScope, { timeZone }: Organization): Promise<ReportsPage> {
  const months = await loadReportMonths(scope, timeZone);
  return { months: months.map(reportMonthRow), waiting: months.length === 0 ? await loadWaitingFile(scope) : null };
}

/** Loads the page of one report; null when there is none of that month. */
export async function loadReportPage(
  { scope, organization, role }: { scope: OrganizationScope; organization: Organization; role: Role },
  month: string,
): Promise<ReportPage | null> {
  const { timeZone, isDemo } = organization;
  const mayShare = can(role, "reports:share");
  const [report, months, shares] = await Promise.all([
    loadMonthlyReport(scope, organization, month),
    loadReportMonths(scope, timeZone),
    mayShare ? listReportShares(scope, month, now()) : [],
  ]);
  if (report === null) return null;
  const beside = monthsBeside(
    months.map((one) => one.month),
    month,
  );
  return {
    report,
    ...beside,
    hasPdf: findChromium() !== null,
    sharing: mayShare ? { isDemo, shares: shares.map(presentReportShare) } : null,
    timeZone,
  };
}
