import type { GroupKey } from "@/lib/ledger/report/group-source";
import type { Call } from "@/lib/present/calls/call.schema";
import type { CallFilter } from "@/lib/present/calls/call-filter";
import type { CallGroups } from "@/lib/present/calls/call-groups.schema";
import type { WaitingFile } from "@/lib/present/import/waiting-file";
import type { ListPage } from "@/lib/present/list-page";
import type { ViewRights } from "@/lib/present/view/view-rights";

/** What the page of calls begins with. */
export interface CallsPage {
  /** Zone of the days and times where the filter names none. */
  readonly timeZone: string;
  /** What its URL asked for. */
  readonly filter: CallFilter;
  /** The first page of those calls; null when there were too many to look through. */
  readonly first: ListPage<Call> | null;
  /** What its URL groups by, with those groups; null for no groups, and when there were too many calls to count. */
  readonly groups: CallGroups | null;
  /** The last day that holds calls, of the zone: `2026-11-03`; null when the organisation holds no call. */
  readonly lastDay: string | null;
  /** Looked for only where it holds none. */
  readonly waiting: WaitingFile | null;
  readonly viewRights: ViewRights;
}

/** What a page's URL groups calls by; null for nothing that is known. */
export function groupKeyIn(written: unknown, known: readonly GroupKey[]): GroupKey | null {
  return known.find((key) => key === written) ?? null;
}
