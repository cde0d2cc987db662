import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { countMonths } from "@/lib/ledger/report/month-report.store";
import { monthlyReport } from "@/lib/present/report/monthly-report";
import type { MonthlyReport, ReportMonth } from "@/lib/present/report/report.schema";
import type { ReportAudience } from "@/lib/present/report/report-events";
import { loadReportFacts } from "@/lib/present/report/report-facts.loader";
import { isMonth } from "@/lib/present/report/report-month";
import { reportMonths } from "@/lib/present/report/report-months";

const PEOPLE: ReportAudience = { isShared: false, hasMasks: false };

/** Loads the months that hold calls, latest first. */
export async function loadReportMonths(scope: OrganizationScope, timeZone: string): Promise<readonly ReportMonth[]> {
  return reportMonths(await countMonths(scope, timeZone));
}

/**
 * Loads the report of a month.
 * @param month as the address names it
 * @param audience who reads it; the organisation's own people unless told otherwise
 * @returns null when this is no month, or holds no calls
 */
export async function loadMonthlyReport(
  scope: OrganizationScope,
  organization: Organization,
  month: string,
  audience: ReportAudience = PEOPLE,
): Promise<MonthlyReport | null> {
  if (!isMonth(month)) return null;
  const facts = await loadReportFacts(scope, organization, month);
  return facts.coverage.firstDay === null ? null : monthlyReport(facts, audience);
}
