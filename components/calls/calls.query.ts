import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { queryString } from "@/components/api/query-string";
import { requestJson } from "@/components/api/request-json";
import { type Call, CallPage } from "@/lib/present/call.schema";
import { type CallFilter, callFilterQuery } from "@/lib/present/call-filter.schema";
import type { ListPage } from "@/lib/present/list-page";
import { CALLS_PER_PAGE } from "@/lib/present/page-size";

const FROM_THE_START: string | null = null;

function callsQuery(filter: CallFilter) {
  const query = callFilterQuery(filter);
  return infiniteQueryOptions({
    queryKey: ["calls", query],
    queryFn: ({ pageParam, signal }) =>
      requestJson(CallPage, `/calls${queryString({ ...query, limit: CALLS_PER_PAGE, cursor: pageParam })}`, { signal }),
    initialPageParam: FROM_THE_START,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/**
 * The calls that a filter lets through, page by page.
 * @param first the first page where the server has sent it already; null where it has to be asked for
 */
export function useCalls(filter: CallFilter, first: ListPage<Call> | null) {
  return useInfiniteQuery({
    ...callsQuery(filter),
    ...(first === null ? {} : { initialData: { pages: [first], pageParams: [FROM_THE_START] } }),
  });
}
