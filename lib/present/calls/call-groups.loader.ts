import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { countGroups, type GroupCount } from "@/lib/ledger/report/call-groups.store";
import type { GroupKey } from "@/lib/ledger/report/group-source";
import { reportWindow } from "@/lib/ledger/report/tally-report.store";
import { askedCalls } from "@/lib/present/calls/asked-calls";
import type { CallFilter } from "@/lib/present/calls/call-filter";
import type { CallGroups } from "@/lib/present/calls/call-groups.schema";
import { lastCallAt } from "@/lib/watch/last-call.store";

/** Loads the calls that a filter lets through, in groups. */
export async function loadCallGroups(
  scope: OrganizationScope,
  organization: Pick<Organization, "timeZone">,
  filter: CallFilter,
  by: GroupKey,
): Promise<CallGroups> {
  const timeZone = filter.timeZone ?? organization.timeZone;
  const asked = askedCalls(filter, timeZone);
  const [window, latest] = await Promise.all([reportWindow(scope, asked, timeZone), lastCallAt(scope)]);
  const about = { by, timeZone, lastCallAt: latest?.toISOString() ?? null };
  if (window === null) return { ...about, from: null, to: null, source: "sums", keptFrom: null, groups: 0, data: [] };
  const { counts, groups, source, keptFrom } = await countGroups(scope, { by, asked, window, timeZone });
  return {
    ...about,
    from: window.from.toISOString(),
    to: window.to.toISOString(),
    source: source === "call" ? "calls" : "sums",
    keptFrom: keptFrom?.toISOString() ?? null,
    groups,
    data: gathered(counts),
  };
}

/** Brings the outcomes of each group together; the order stays. */
function gathered(counts: readonly GroupCount[]): CallGroups["data"] {
  const byKey = new Map<string | null, CallGroups["data"][number]>();
  for (const { key, outcome, attempts } of counts) {
    const group = byKey.get(key) ?? { key, attempts: 0, outcomes: {} };
    group.attempts += attempts;
    group.outcomes[outcome] = attempts;
    byKey.set(key, group);
  }
  return [...byKey.values()];
}
