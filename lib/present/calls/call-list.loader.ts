import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { listCalls } from "@/lib/ledger/report/call-page.store";
import { askedCalls } from "@/lib/present/calls/asked-calls";
import type { Call } from "@/lib/present/calls/call.schema";
import type { CallFilter } from "@/lib/present/calls/call-filter";
import { presentCall } from "@/lib/present/calls/present-call";
import { writeCursor } from "@/lib/present/cursor.schema";
import type { ListPage } from "@/lib/present/list-page";

/** Loads the first page of the calls that a filter lets through, newest first, as the API's list gives it. */
export async function loadCallList(
  scope: OrganizationScope,
  organization: Pick<Organization, "timeZone">,
  filter: CallFilter,
  limit: number,
): Promise<ListPage<Call>> {
  const asked = askedCalls(filter, organization.timeZone);
  const { calls, next } = await listCalls(scope, asked, { limit, after: null });
  return {
    data: calls.map(presentCall),
    nextCursor: next && writeCursor([next.startedAt.toISOString(), next.callKey]),
  };
}
