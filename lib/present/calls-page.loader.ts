import type { z } from "zod";
import type { Organization } from "@/lib/account/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { CallPage } from "@/lib/present/call.schema";
import { CallFilter, isOpenFilter } from "@/lib/present/call-filter.schema";
import { loadCallList } from "@/lib/present/call-list.loader";
import { CALLS_PER_PAGE } from "@/lib/present/page-size";

/** What the page of calls begins with. */
export interface CallsPage {
  readonly timeZone: string;
  /** What its URL asked for. */
  readonly filter: CallFilter;
  /** The first page of those calls. */
  readonly first: z.output<typeof CallPage>;
  /** Whether the organisation holds any call, filtered or not. */
  readonly hasCalls: boolean;
}

/** Loads the page of calls. @param url its search parameters */
export async function loadCallsPage(
  scope: OrganizationScope,
  organization: Organization,
  url: Readonly<Record<string, unknown>>,
): Promise<CallsPage> {
  const filter = CallFilter.parse(url);
  const first = await loadCallList(scope, organization, filter, CALLS_PER_PAGE);
  const hasCalls = first.data.length > 0 || (!isOpenFilter(filter) && (await holdsCalls(scope, organization)));
  return { timeZone: organization.timeZone, filter, first, hasCalls };
}

async function holdsCalls(scope: OrganizationScope, organization: Organization): Promise<boolean> {
  const { data } = await loadCallList(scope, organization, CallFilter.parse({}), 1);
  return data.length > 0;
}
