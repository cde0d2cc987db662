import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { GROUP_KEYS } from "@/lib/ledger/report/group-source";
import { readCallFilter } from "@/lib/present/calls/call-filter";
import { loadCallGroups } from "@/lib/present/calls/call-groups.loader";
import { loadCallList } from "@/lib/present/calls/call-list.loader";
import { type CallsPage, groupKeyIn } from "@/lib/present/calls/calls-page";
import { dayKey } from "@/lib/present/format";
import { loadWaitingFile } from "@/lib/present/import/waiting-file.loader";
import { CALLS_PER_PAGE } from "@/lib/present/page-size";
import { viewRights } from "@/lib/present/view/view-rights";
import { lastCallAt } from "@/lib/watch/last-call.store";

/** Loads the page of calls. @param url its search parameters */
export async function loadCallsPage(
  scope: OrganizationScope,
  organization: Organization,
  role: Role,
  url: Readonly<Record<string, unknown>>,
): Promise<CallsPage> {
  const filter = readCallFilter(url);
  const by = groupKeyIn(url.by, GROUP_KEYS);
  const { timeZone } = organization;
  const [first, groups, latest] = await Promise.all([
    unlessTooMany(loadCallList(scope, organization, filter, CALLS_PER_PAGE)),
    by === null ? null : unlessTooMany(loadCallGroups(scope, organization, filter, by)),
    lastCallAt(scope),
  ]);
  const lastDay = latest && dayKey(latest, filter.timeZone ?? timeZone);
  const waiting = latest === null ? await loadWaitingFile(scope) : null;
  return { timeZone, filter, first, groups, lastDay, waiting, viewRights: viewRights(organization, role) };
}

/** The page asks again by itself, and shows there why it got no answer. */
async function unlessTooMany<T>(loading: Promise<T>): Promise<T | null> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
