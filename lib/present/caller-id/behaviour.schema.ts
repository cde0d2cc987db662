import { z } from "zod";
import { Time } from "@/lib/present/time.schema";

const Count = z.int().min(0);

const BehaviourCounts = z.object({
  callerIds: Count,
  /** Days on which a caller ID made calls, added up over the caller IDs. */
  days: Count,
  attempts: Count,
  /** Most calls of one caller ID on one day. */
  mostPerDay: Count,
  /** People called, counted once for each caller ID. */
  callees: Count,
  /** Most calls of one caller ID to one person on one day. */
  mostPerCalleeDay: Count,
  routable: Count,
  connected: Count,
  /** Connected calls whose talk time is known, and those of up to six seconds. */
  timed: Count,
  short: Count,
  /** Calls by hour of the day, midnight first. */
  hours: z.array(Count).length(24),
});

/** How a caller ID was used, beside the organisation's other caller IDs in good standing; null where there was no call. */
export const Behaviour = z
  .object({
    callerId: z.string(),
    from: Time.nullable(),
    to: Time.nullable(),
    timeZone: z.string(),
    own: BehaviourCounts.nullable(),
    healthy: BehaviourCounts.nullable(),
  })
  .meta({ id: "Behaviour" });
export type Behaviour = z.output<typeof Behaviour>;
