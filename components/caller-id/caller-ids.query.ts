import { useQueries } from "@tanstack/react-query";
import { useList } from "@/components/api/list.query";
import { queryString } from "@/components/api/query-string";
import { requestJson } from "@/components/api/request-json";
import type { CallerDays, CallerDaysItem } from "@/lib/present/caller-days.schema";
import type { CallerIdItem } from "@/lib/present/caller-id.schema";
import { type CallerIdFilter, callerIdFilterQuery } from "@/lib/present/caller-id-filter";
import { CALLER_IDS_PER_PAGE } from "@/lib/present/caller-ids-page";
import type { ListPage } from "@/lib/present/list-page";

const callerIdPage = () => import("@/lib/present/caller-id.schema").then((schemas) => schemas.CallerIdPage);
const callerDays = () => import("@/lib/present/caller-days.schema").then((schemas) => schemas.CallerDays);

/** The caller IDs that a filter lets through, page by page. @param first the first page where the server has sent it already */
export function useCallerIds(filter: CallerIdFilter, first: ListPage<CallerIdItem> | null) {
  const query = { ...callerIdFilterQuery(filter), limit: CALLER_IDS_PER_PAGE };
  return useList({ path: "/caller-ids", query, answer: callerIdPage, first });
}

/** Calls per day of the caller IDs of each page, as they come in. */
export function useCallerDays(pages: readonly ListPage<CallerIdItem>[]): ReadonlyMap<string, CallerDaysItem> {
  return useQueries({
    queries: pages
      .filter(({ data }) => data.length > 0)
      .map(({ data }) => {
        const callerIds = data.map(({ callerId }) => callerId).join(",");
        return {
          queryKey: ["/caller-id-days", callerIds],
          queryFn: ({ signal }: { signal: AbortSignal }) =>
            requestJson(callerDays, `/caller-id-days${queryString({ callerIds })}`, { signal }),
        };
      }),
    combine: collected,
  });
}

/** At the top of the file, so that it stays the same and the map is made anew only when something has come in. */
function collected(results: readonly { readonly data: CallerDays | undefined }[]) {
  return new Map(results.flatMap(({ data }) => data?.data.map((item) => [item.callerId, item] as const) ?? []));
}
