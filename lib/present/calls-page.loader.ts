import type { Organization } from "@/lib/account/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { isOpenFilter, OPEN_FILTER, readCallFilter } from "@/lib/present/call-filter";
import { loadCallList } from "@/lib/present/call-list.loader";
import type { CallsPage } from "@/lib/present/calls-page";
import { CALLS_PER_PAGE } from "@/lib/present/page-size";

/** Loads the page of calls. @param url its search parameters */
export async function loadCallsPage(
  scope: OrganizationScope,
  organization: Organization,
  url: Readonly<Record<string, unknown>>,
): Promise<CallsPage> {
  const filter = readCallFilter(url);
  const first = await loadCallList(scope, organization, filter, CALLS_PER_PAGE);
  const hasCalls = first.data.length > 0 || (!isOpenFilter(filter) && (await holdsCalls(scope, organization)));
  return { timeZone: organization.timeZone, filter, first, hasCalls };
}

async function holdsCalls(scope: OrganizationScope, organization: Organization): Promise<boolean> {
  const { data } = await loadCallList(scope, organization, OPEN_FILTER, 1);
  return data.length > 0;
}
