import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { readTogether } from "@/lib/account/read-together.store";
import { isImportUnderWay } from "@/lib/intake/import/import.store";
import { type CallerIdFilter, readCallerIdFilter } from "@/lib/present/caller-id/caller-id-filter";
import { loadCallerIds } from "@/lib/present/caller-id/caller-id-list.loader";
import {
  CALLER_IDS_PER_PAGE,
  type CallerIdListPage,
  type CallerIdsPage,
} from "@/lib/present/caller-id/caller-ids-page";
import { writeCursor } from "@/lib/present/cursor.schema";
import { dayKey, formatDaySpan } from "@/lib/present/format";
import { loadWaitingFile } from "@/lib/present/import/waiting-file.loader";
import { viewRights } from "@/lib/present/view/view-rights";
import { publicStanding, STANDINGS } from "@/lib/watch/standing";
import { countStandings } from "@/lib/watch/standing-count.store";

/** Loads the page of caller IDs. @param url its search parameters */
export async function loadCallerIdsPage(
  scope: OrganizationScope,
  organization: Organization,
  role: Role,
  url: Readonly<Record<string, unknown>>,
): Promise<CallerIdsPage> {
  const filter = readCallerIdFilter(url);
  const [first, standings, isJudging] = await readTogether(scope, () =>
    Promise.all([firstPage(scope, organization, filter), countStandings(scope), isImportUnderWay(scope)]),
  );
  const byStanding: Record<string, number> = {};
  for (const { standing, callerIds } of standings) {
    const shown = publicStanding(standing);
    byStanding[shown] = (byStanding[shown] ?? 0) + callerIds;
  }
  const total = standings.reduce((sum, { callerIds }) => sum + callerIds, 0);
  return {
    timeZone: organization.timeZone,
    ...daysOf(first, organization.timeZone),
    filter,
    first,
    isJudging,
    waiting: total === 0 ? await loadWaitingFile(scope) : null,
    total,
    byStanding,
    mayDescribe: can(role, "caller-ids:write"),
    viewRights: viewRights(organization, role),
  };
}

function daysOf({ from, to }: CallerIdListPage, timeZone: string): Pick<CallerIdsPage, "daysText" | "lastDay"> {
  if (from === null || to === null) return { daysText: null, lastDay: null };
  const lastMoment = new Date(Date.parse(to) - 1);
  return { daysText: formatDaySpan(from, lastMoment, timeZone), lastDay: dayKey(lastMoment, timeZone) };
}

async function firstPage(
  scope: OrganizationScope,
  organization: Organization,
  { q, standing, sort, order }: CallerIdFilter,
): Promise<CallerIdListPage> {
  const { items, window, next } = await loadCallerIds(scope, organization, {
    span: { from: null, to: null },
    search: q === "" ? null : q,
    standings: STANDINGS.filter((one) => publicStanding(one) === standing),
    sort,
    order,
    limit: CALLER_IDS_PER_PAGE,
    after: null,
  });
  return {
    data: [...items],
    nextCursor: next && writeCursor([next.key, next.callerId]),
    from: window?.from.toISOString() ?? null,
    to: window?.to.toISOString() ?? null,
  };
}
