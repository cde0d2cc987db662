import { z } from "zod";
import { PUBLIC_STANDINGS } from "@/lib/present/caller-id.schema";

/** What the list of caller IDs may be sorted by. */
export const LIST_SORTS = ["score", "attempts", "blocked", "lastCallAt"] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/** Which way a sort goes when nobody says: the worst, the busiest, the latest first. */
export const USUAL_ORDER: Readonly<Record<ListSort, "asc" | "desc">> = {
  score: "asc",
  attempts: "desc",
  blocked: "desc",
  lastCallAt: "desc",
};

/** Which caller IDs a page's URL asks for, and in which order. What cannot be read is left as usual. */
export const CallerIdFilter = z
  .object({
    q: z.string().trim().max(100).catch(""),
    standing: z.enum(PUBLIC_STANDINGS).nullable().catch(null),
    sort: z.enum(LIST_SORTS).catch("score"),
    order: z.enum(["asc", "desc"]).nullable().catch(null),
  })
  .transform(({ order, ...filter }) => ({ ...filter, order: order ?? USUAL_ORDER[filter.sort] }));
export type CallerIdFilter = z.output<typeof CallerIdFilter>;

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
