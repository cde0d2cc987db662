import { z } from "zod";

/** What went wrong, as `application/problem+json` (RFC 9457). */
export const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    /** For bad input: where, and what about it. */
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.output<typeof Problem>;
