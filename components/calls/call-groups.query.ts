import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { queryString } from "@/components/api/query-string";
import { requestJson } from "@/components/api/request-json";
import type { GroupKey } from "@/lib/ledger/report/group-source";
import { type CallFilter, callFilterQuery } from "@/lib/present/calls/call-filter";
import type { CallGroups } from "@/lib/present/calls/call-groups.schema";

const answer = () => import("@/lib/present/calls/call-groups.schema").then((schemas) => schemas.CallGroups);

/**
 * The calls that a filter lets through, in groups.
 * @param first the groups where the server has sent them already; null where they have to be asked for
 */
export function useCallGroups(filter: CallFilter, by: GroupKey, first: CallGroups | null) {
  const query = { ...callFilterQuery(filter), by };
  return useQuery({
    queryKey: ["/call-groups", query],
    queryFn: ({ signal }) => requestJson(answer, `/call-groups${queryString(query)}`, { signal }),
    placeholderData: keepPreviousData,
    ...(first === null ? {} : { initialData: first }),
  });
}
