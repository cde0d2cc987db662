import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { queryString } from "@/components/api/query-string";
import { type LazySchema, requestJson } from "@/components/api/request-json";
import type { ListPage } from "@/lib/present/list-page";

interface ListRequest<Item> {
  /** The list below `/api/v1`, which is also the first part of its key in the cache. */
  readonly path: string;
  /** Which part of the list; a cursor is added page by page. */
  readonly query: Readonly<Record<string, string | number | null>>;
  readonly answer: LazySchema<ListPage<Item>>;
  /** The first page where the server has sent it already; null where it has to be asked for. */
  readonly first: ListPage<Item> | null;
}

const FROM_THE_START: string | null = null;

function listQuery<Item>({ path, query, answer }: ListRequest<Item>) {
  return infiniteQueryOptions({
    queryKey: [path, query],
    queryFn: ({ pageParam, signal }) =>
      requestJson(answer, `${path}${queryString({ ...query, cursor: pageParam })}`, { signal }),
    initialPageParam: FROM_THE_START,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** A list of the API, read page by page. */
export function useList<Item>(request: ListRequest<Item>) {
  const { first } = request;
  return useInfiniteQuery({
    ...listQuery(request),
    ...(first === null ? {} : { initialData: { pages: [first], pageParams: [FROM_THE_START] } }),
  });
}
