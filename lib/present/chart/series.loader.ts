import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { countSeries, reportWindow, type SeriesRequest } from "@/lib/ledger/report/tally-report.store";
import { groupSeries } from "@/lib/present/chart/group-series";
import type { Series } from "@/lib/present/chart/series.schema";
import type { TimeSpan } from "@/lib/present/time-span.schema";

/** What a series is asked to show; the time counts from the organisation's calls where it is left open. */
export interface SeriesWish extends Pick<SeriesRequest, "callerId" | "grain" | "by"> {
  readonly span: TimeSpan;
}

/** Loads calls over time, of one caller ID or of all together. */
export async function loadSeries(
  scope: OrganizationScope,
  { timeZone }: Pick<Organization, "timeZone">,
  { span, ...wish }: SeriesWish,
): Promise<Omit<Series, "callerId">> {
  const window = await reportWindow(scope, span, timeZone);
  const counts = window === null ? [] : await countSeries(scope, { ...wish, window, timeZone });
  return {
    grain: wish.grain,
    by: wish.by,
    timeZone,
    from: window?.from.toISOString() ?? null,
    to: window?.to.toISOString() ?? null,
    data: groupSeries(counts),
  };
}
