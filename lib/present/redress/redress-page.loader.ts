import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { now } from "@/lib/platform/clock";
import { CASES_PER_PAGE } from "@/lib/present/page-size";
import { readCaseFilter } from "@/lib/present/redress/case-filter";
import { presentCase } from "@/lib/present/redress/present-redress";
import type { RedressPageModel } from "@/lib/present/redress/redress-page";
import { countOpenCases, listCases } from "@/lib/redress/case.store";

/** Loads the list of redress cases. @param url its search parameters */
export async function loadRedressPage(
  { scope, organization, role }: { scope: OrganizationScope; organization: Organization; role: Role },
  url: Readonly<Record<string, unknown>>,
): Promise<RedressPageModel> {
  const at = now();
  const filter = readCaseFilter(url);
  const { view, callerId } = filter;
  const asked = {
    state: view === "overdue" ? "open" : view,
    callerId,
    dueBefore: view === "overdue" ? at : null,
  } as const;
  const [{ cases, next }, counts] = await Promise.all([
    listCases(scope, asked, { limit: CASES_PER_PAGE, after: null }),
    countOpenCases(scope, at),
  ]);
  const isAnonymous = organization.isDemo;
  return {
    timeZone: organization.timeZone,
    filter,
    counts,
    first: { data: cases.map((one) => presentCase(one, { isAnonymous })), nextCursor: next },
    asOf: at.toISOString(),
    mayWrite: can(role, "redress:write"),
  };
}
