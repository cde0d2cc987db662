import type { CallerIdItem } from "@/lib/present/caller-id/caller-id.schema";
import type { CallerIdFilter } from "@/lib/present/caller-id/caller-id-filter";
import type { WaitingFile } from "@/lib/present/import/waiting-file";
import type { ViewRights } from "@/lib/present/view/view-rights";

/** A page of the list, with the time that its counts cover. */
export interface CallerIdListPage {
  readonly data: CallerIdItem[];
  readonly nextCursor: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** What the page of caller IDs begins with. */
export interface CallerIdsPage {
  readonly timeZone: string;
  /** The days that its counts cover, `2 Nov 2026 to 4 Nov 2026`: written by the server, a phone takes 60 ms for its first date. */
  readonly daysText: string | null;
  /** The last of them, `2026-11-04`. */
  readonly lastDay: string | null;
  /** What its URL asked for. */
  readonly filter: CallerIdFilter;
  readonly first: CallerIdListPage;
  readonly mayDescribe: boolean;
  readonly viewRights: ViewRights;
  /** Calls are still being read, or stand without scores. */
  readonly isJudging: boolean;
  /** A file that waits for an answer; looked for only where there are no caller IDs. */
  readonly waiting: WaitingFile | null;
  /** All caller IDs, and those of each standing, whatever the filter. */
  readonly total: number;
  readonly byStanding: Readonly<Partial<Record<CallerIdItem["standing"], number>>>;
}

/** Caller IDs that the list reads at a time. */
export const CALLER_IDS_PER_PAGE = 100;
