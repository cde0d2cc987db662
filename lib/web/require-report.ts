import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { loadMonthlyReport } from "@/lib/present/report/monthly-report.loader";
import type { MonthlyReport } from "@/lib/present/report/report.schema";

/** The report of a month. @throws AppError `not_found` where this is no month, or none of its calls is stored */
export async function requireReport(
  scope: OrganizationScope,
  organization: Organization,
  month: string,
): Promise<MonthlyReport> {
  const report = await loadMonthlyReport(scope, organization, month);
  if (report === null) throw new AppError("not_found", "No calls of this month are stored. Months read like 2026-11.");
  return report;
}
