import { z } from "zod";
import { PageQuery } from "@/lib/present/page.schema";

/** Which part of a list is asked for that is looked up whole: all of it, where nothing is said. */
export const WholeListQuery = z.object({
  limit: PageQuery.shape.limit.optional(),
  /** The place of the first item. */
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
});

const WholeList = z.looseObject({ data: z.array(z.unknown()), nextCursor: z.null() });

/** Whether an operation answers with a list (`data`, `nextCursor`) of which it does not look up single pages. */
export function answersWholeList(input: z.ZodObject, answer: z.ZodType | null): boolean {
  const { query } = input.shape;
  const hasPages = query instanceof z.ZodObject && "cursor" in query.shape;
  return answer instanceof z.ZodObject && "nextCursor" in answer.shape && !hasPages;
}

/** The input of such an operation with the parameters of a page beside its own: who pages through one list may through all. */
export function withPages(input: z.ZodObject): z.ZodObject {
  const { query } = input.shape;
  const own = query instanceof z.ZodObject ? query : z.object({});
  return input.extend({ query: own.extend(WholeListQuery.shape) });
}

/** The page of a whole list that is asked for. */
export function pageOfWhole(body: unknown, { limit, cursor = "0" }: z.output<typeof WholeListQuery>): unknown {
  const list = WholeList.parse(body);
  const from = Number(cursor);
  const to = limit === undefined ? list.data.length : from + limit;
  return { ...list, data: list.data.slice(from, to), nextCursor: to < list.data.length ? String(to) : null };
}
