import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { countedSpan } from "@/lib/ledger/report/report-window";
import { reportWindow } from "@/lib/ledger/report/tally-report.store";
import type { CallerIdDetail } from "@/lib/present/caller-id/caller-id.schema";
import { withCounts } from "@/lib/present/caller-id/caller-id-list.loader";
import { SCORE_BASE, scoreFactors } from "@/lib/present/caller-id/score-factors";
import type { TimeSpan } from "@/lib/present/time-span.schema";
import { findScoreReasons } from "@/lib/score/score-report.store";
import { findCallerId } from "@/lib/watch/caller-id-page.store";

/** Loads one caller ID with the reasons for its score; null when the organisation never used it. */
export async function loadCallerId(
  scope: OrganizationScope,
  organization: Organization,
  callerId: string,
  span: TimeSpan,
): Promise<CallerIdDetail | null> {
  const row = await findCallerId(scope, callerId);
  if (row === null) return null;
  const [window, reasons] = await Promise.all([
    reportWindow(scope, span, organization.timeZone),
    findScoreReasons(scope, callerId),
  ]);
  const [item] = await withCounts(scope, [row], window);
  if (item === undefined) return null;
  const counted = window && countedSpan(window);
  return {
    ...item,
    from: counted?.from.toISOString() ?? null,
    to: counted?.to.toISOString() ?? null,
    standingSince: row.standingSince?.toISOString() ?? null,
    base: SCORE_BASE,
    factors: item.score === null || reasons === null ? [] : scoreFactors(item.score, reasons),
    version: row.version,
  };
}
