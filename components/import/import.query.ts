import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { queryString } from "@/components/api/query-string";
import { ApiError, requestDone, requestJson } from "@/components/api/request-json";
import { importPollMs } from "@/components/import/import-poll";
import { isEnded } from "@/lib/intake/import/import-record";

const importAnswer = () => import("@/lib/present/import/import.schema").then((schemas) => schemas.Import);
const importPage = () => import("@/lib/present/import/import.schema").then((schemas) => schemas.ImportPage);
const LIST_POLL_MS = 2_000;
const NOT_FOUND = 404;

/** One import, looked at again as long as it can change. @param among how many are looked at together */
export function importQuery(id: string, among = 1) {
  return queryOptions({
    queryKey: ["imports", id],
    queryFn: ({ signal }) => requestJson(importAnswer, `/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (isGone(state.error) ? false : importPollMs(state.data?.status, among)),
  });
}

/** Whether an import was undone or removed meanwhile, here or by somebody else. */
export function isGone(error: Error | null): boolean {
  return error instanceof ApiError && error.status === NOT_FOUND;
}

/** The imports, newest first; looked at again while one of them runs. */
export function importListQuery() {
  return infiniteQueryOptions({
    queryKey: ["imports"],
    queryFn: ({ pageParam, signal }) =>
      requestJson(importPage, `/imports${queryString({ cursor: pageParam })}`, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.data.some(({ status }) => !isEnded(status))) ? LIST_POLL_MS : false,
  });
}

/** Stops an import that runs. @throws ApiError */
export function cancelImport(id: string): Promise<void> {
  return requestDone(`/imports/${id}/cancel`, { method: "POST" });
}

/** Takes the calls of an import out again, and forgets it. @throws ApiError */
export function undoImport(id: string): Promise<void> {
  return requestDone(`/imports/${id}`, { method: "DELETE" });
}

/** Where the rejected records of an import can be downloaded, those of an archive with the file in which each stood. */
export function rejectionsUrl(id: string): string {
  return `/api/v1/imports/${id}/rejections?file=true`;
}
