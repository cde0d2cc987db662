import type { CallerIdItem } from "@/lib/present/caller-id/caller-id.schema";

/** What the list of caller IDs may be sorted by. */
export const LIST_SORTS = ["score", "attempts", "blocked", "lastCallAt"] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/** Standings that the list may be narrowed to, the gravest first. */
export const LIST_STANDINGS = ["harmed", "watch", "good", "not_enough_calls"] as const satisfies readonly Standing[];

/** Which caller IDs are asked for, and in which order. */
export interface CallerIdFilter {
  /** Part of a number, label, group or owner; empty for all. */
  readonly q: string;
  readonly standing: Standing | null;
  readonly sort: ListSort;
  readonly order: "asc" | "desc";
}

type Standing = CallerIdItem["standing"];

/** Which way a sort goes when nobody says: the worst, the busiest, the latest first. */
export const USUAL_ORDER: Readonly<Record<ListSort, "asc" | "desc">> = {
  score: "asc",
  attempts: "desc",
  blocked: "desc",
  lastCallAt: "desc",
};

/** Nobody searches for more characters than these. */
export const SEARCH_LENGTH_MAX = 100;

/**
 * Reads the filter from a page's URL. What cannot be read is left as usual. By hand and not by a schema: it runs in the
 * browser before anything is drawn, and should bring no library along.
 */
export function readCallerIdFilter(url: Readonly<Record<string, unknown>>): CallerIdFilter {
  const sort = LIST_SORTS.find((known) => known === url.sort) ?? "score";
  const q = typeof url.q === "string" ? url.q.trim() : "";
  return {
    q: q.length > SEARCH_LENGTH_MAX ? "" : q,
    standing: LIST_STANDINGS.find((known) => known === url.standing) ?? null,
    sort,
    order: url.order === "asc" || url.order === "desc" ? url.order : USUAL_ORDER[sort],
  };
}

/** The filter as the values of a query, of the page's URL and of the API's list; what is as usual is left out. */
export function callerIdFilterQuery(filter: CallerIdFilter): Readonly<Record<string, string | null>> {
  const { q, standing, sort, order } = filter;
  return {
    q: q === "" ? null : q,
    standing,
    sort: sort === "score" ? null : sort,
    order: order === USUAL_ORDER[sort] ? null : order,
  };
}
