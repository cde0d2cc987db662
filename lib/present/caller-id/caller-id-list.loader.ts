import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { countOpenAlerts } from "@/lib/alert/alert.store";
import type { ReportWindow } from "@/lib/ledger/report/report-window";
import { countCallerOutcomes, reportWindow } from "@/lib/ledger/report/tally-report.store";
import type { CallerIdItem } from "@/lib/present/caller-id/caller-id.schema";
import { presentCallerId, type ShownCallerId } from "@/lib/present/caller-id/present-caller-id";
import { groupCallers } from "@/lib/present/chart/group-callers";
import type { TimeSpan } from "@/lib/present/time-span.schema";
import { type CallerIdPlace, type CallerIdQuery, listCallerIds } from "@/lib/watch/caller-id-page.store";

/** Which caller IDs are asked for; the time counts from the calls themselves where it is left open. */
export interface CallerIdListRequest extends Omit<CallerIdQuery, "window"> {
  readonly span: TimeSpan;
}

/** A page of caller IDs, the time that its counts cover (null without calls), and where the next one begins. */
export interface CallerIdList {
  readonly items: readonly CallerIdItem[];
  readonly window: ReportWindow | null;
  readonly next: CallerIdPlace | null;
}

/** Loads a page of caller IDs with what became of their calls. */
export async function loadCallerIds(
  scope: OrganizationScope,
  organization: Organization,
  request: CallerIdListRequest,
): Promise<CallerIdList> {
  const { span, ...query } = request;
  const window = await reportWindow(scope, span, organization.timeZone);
  const { rows, next } = await listCallerIds(scope, { ...query, window });
  return { items: await withCounts(scope, rows, window), window, next };
}

/** Adds to caller IDs how their calls ended in that time, and their open alerts. */
export async function withCounts(
  scope: OrganizationScope,
  rows: readonly ShownCallerId[],
  window: ReportWindow | null,
): Promise<CallerIdItem[]> {
  const callerIds = rows.map(({ callerId }) => callerId);
  const [counted, openAlerts] = await Promise.all([
    window === null ? [] : countCallerOutcomes(scope, callerIds, window),
    countOpenAlerts(scope, callerIds),
  ]);
  const counts = groupCallers(counted);
  return rows.map((row) => presentCallerId(row, counts.get(row.callerId) ?? {}, openAlerts.get(row.callerId) ?? 0));
}
