import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useList } from "@/components/api/list.query";
import { queryString } from "@/components/api/query-string";
import { requestJson } from "@/components/api/request-json";
import type { CountedDays } from "@/components/caller-id/day-cells";
import type { RowWindow } from "@/components/ui/row-window";
import type { CallerDays } from "@/lib/present/caller-id/caller-days.schema";
import type { CallerIdItem } from "@/lib/present/caller-id/caller-id.schema";
import { type CallerIdFilter, callerIdFilterQuery } from "@/lib/present/caller-id/caller-id-filter";
import { CALLER_IDS_PER_PAGE } from "@/lib/present/caller-id/caller-ids-page";
import type { ListPage } from "@/lib/present/list-page";

const callerIdPage = () => import("@/lib/present/caller-id/caller-id.schema").then((schemas) => schemas.CallerIdPage);
const callerDays = () => import("@/lib/present/caller-id/caller-days.schema").then((schemas) => schemas.CallerDays);

const NO_DAYS: CountedDays = { days: [], blockedBy: [] };

/** The caller IDs that a filter lets through, page by page. @param first the first page where the server has sent it already */
export function useCallerIds(filter: CallerIdFilter, first: ListPage<CallerIdItem> | null) {
  const query = { ...callerIdFilterQuery(filter), limit: CALLER_IDS_PER_PAGE };
  return useList({ path: "/caller-ids", query, answer: callerIdPage, first });
}

/**
 * Calls per day of the caller IDs that are drawn, asked for by the page of the list in which they stand; no more than
 * two pages are drawn at once.
 * @param first the first row that is drawn @param end the row behind the last
 * @param isWanted whether anything of them is shown
 * @returns what has come in so far
 */
export function useCallerDays(
  pages: readonly ListPage<CallerIdItem>[],
  { first, end }: RowWindow,
  isWanted: boolean,
): ReadonlyMap<string, CountedDays> {
  const pageOf = (row: number) => Math.floor(Math.max(0, row) / CALLER_IDS_PER_PAGE);
  const [one, other] = [pages[pageOf(first)], pages[pageOf(end - 1)]];
  const [{ data: days }, { data: moreDays }] = [
    useQuery(daysQuery(one, isWanted)),
    useQuery(daysQuery(other, isWanted)),
  ];
  return useMemo(() => new Map([...daysOf(one, days), ...daysOf(other, moreDays)]), [one, days, other, moreDays]);
}

/** What was counted of each caller ID of a page; those that made no calls are among them. */
function daysOf(page: ListPage<CallerIdItem> | undefined, days: CallerDays | undefined) {
  if (page === undefined || days === undefined) return [];
  const none = page.data.map(({ callerId }) => [callerId, NO_DAYS] as const);
  return [...none, ...days.data.map((item) => [item.callerId, item] as const)];
}

function daysQuery(page: ListPage<CallerIdItem> | undefined, isWanted: boolean) {
  const callerIds = page?.data.map(({ callerId }) => callerId).join(",") ?? "";
  return {
    queryKey: ["/caller-id-days", callerIds],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      requestJson(callerDays, `/caller-id-days${queryString({ callerIds })}`, { signal }),
    enabled: isWanted && callerIds !== "",
  };
}
