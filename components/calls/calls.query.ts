import { useList } from "@/components/api/list.query";
import type { Call } from "@/lib/present/calls/call.schema";
import { type CallFilter, callFilterQuery } from "@/lib/present/calls/call-filter";
import type { ListPage } from "@/lib/present/list-page";
import { CALLS_PER_PAGE } from "@/lib/present/page-size";

const callPage = () => import("@/lib/present/calls/call.schema").then((schemas) => schemas.CallPage);

/**
 * The calls that a filter lets through, page by page.
 * @param first the first page where the server has sent it already; null where it has to be asked for
 */
export function useCalls(filter: CallFilter, first: ListPage<Call> | null) {
  const query = { ...callFilterQuery(filter), limit: CALLS_PER_PAGE };
  return useList({ path: "/calls", query, answer: callPage, first });
}
