import { z } from "zod";

/** A number as people write it; `0x10` and `1e2`, which are numbers too, nobody means. */
const Limit = z.preprocess(
  (text) => (typeof text === "string" ? Number(/^-?\d+(\.\d+)?$/.test(text) ? text : Number.NaN) : text),
  // Within, so that the description of the API tells it.
  z.number().int().min(1).max(500).default(50),
);

/** Which part of a list is asked for. */
export const PageQuery = z.object({
  limit: Limit,
  cursor: z.string().min(1).max(500).optional(),
});

/** A page of a list: items, and what to pass as `cursor` to read on; null at the end. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ data: z.array(item), nextCursor: z.string().nullable() });
}
