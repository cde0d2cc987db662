import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { ReportWindow } from "@/lib/ledger/report/report-window";
import { countSeries, reportWindow } from "@/lib/ledger/report/tally-report.store";
import { loadCallerId } from "@/lib/present/caller-id/caller-id-detail.loader";
import { callerRow } from "@/lib/present/caller-id/caller-row";
import type { ComparedCaller, ComparePage } from "@/lib/present/caller-id/compare-page";
import { comparedIn, comparePath } from "@/lib/present/caller-id/compare-path";
import { groupSeries } from "@/lib/present/chart/group-series";
import { formatCallerId } from "@/lib/present/format";
import { outcomeDays } from "@/lib/present/outcome/outcome-days";
import { lastCallAt } from "@/lib/watch/last-call.store";

const WHOLE_TIME = { from: null, to: null };
const NO_CALLS = "It made no calls in this time.";

/** Loads caller IDs to be compared, over the same days. @param url the page's search parameters */
export async function loadComparePage(
  scope: OrganizationScope,
  organization: Organization,
  url: Readonly<Record<string, unknown>>,
): Promise<ComparePage> {
  const wished = comparedIn(url.callerIds);
  const [window, latest] = await Promise.all([
    reportWindow(scope, WHOLE_TIME, organization.timeZone),
    lastCallAt(scope),
  ]);
  const shown = { window, lastCallAt: latest, wished };
  const found = await Promise.all(wished.map((callerId) => compared(scope, organization, callerId, shown)));
  return {
    timeZone: organization.timeZone,
    compared: found.flatMap((one) => one ?? []),
    unknown: wished.filter((_, place) => found[place] === null).map(formatCallerId),
    from: window?.from.toISOString() ?? null,
    to: window?.to.toISOString() ?? null,
  };
}

interface Shown {
  readonly window: ReportWindow | null;
  /** When anybody called last. */
  readonly lastCallAt: Date | null;
  readonly wished: readonly string[];
}

async function compared(
  scope: OrganizationScope,
  organization: Organization,
  callerId: string,
  { window, lastCallAt, wished }: Shown,
): Promise<ComparedCaller | null> {
  const { timeZone } = organization;
  const [detail, series] = await Promise.all([
    loadCallerId(scope, organization, callerId, WHOLE_TIME),
    window === null ? [] : countSeries(scope, { window, callerId, grain: "day", by: "outcome", timeZone }),
  ]);
  if (detail === null) return null;
  const heaviest = [...detail.factors].sort((a, b) => a.points - b.points)[0];
  return {
    row: callerRow(detail),
    heaviest: heaviest !== undefined && heaviest.points < 0 ? heaviest : null,
    days: outcomeDays(groupSeries(series), { timeZone, lastCallAt, window, emptyReason: NO_CALLS }),
    withoutHref: comparePath(wished.filter((one) => one !== callerId)),
  };
}
