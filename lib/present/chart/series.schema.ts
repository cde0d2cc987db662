import { z } from "zod";
import { Time } from "@/lib/present/time.schema";

/** How finely a series is cut. */
export const GRAINS = ["hour", "day"] as const;
/** What the counts of a series are told apart by. */
export const DIMENSIONS = ["outcome", "carrier"] as const;

/** Calls over time. Hours and days without calls are left out. */
export const Series = z
  .object({
    callerId: z.string(),
    grain: z.enum(GRAINS),
    by: z.enum(DIMENSIONS),
    /** Zone whose days these are. */
    timeZone: z.string(),
    from: Time.nullable(),
    to: Time.nullable(),
    data: z.array(
      z.object({
        /** Start of the hour or day. */
        at: Time,
        attempts: z.int().min(0),
        /** By outcome, or by carrier; the empty name is the unknown carrier. */
        counts: z.record(z.string(), z.int().min(0)),
      }),
    ),
  })
  .meta({ id: "Series" });
export type Series = z.output<typeof Series>;
