import { z } from "zod";
import { ROLES } from "@/lib/account/member/role";
import { pageOf } from "@/lib/present/page.schema";
import { Time } from "@/lib/present/time.schema";

/** A client of an agency, as it stands. */
export const ClientItem = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    timeZone: z.string(),
    country: z.string(),
    /** What the reader is there. */
    role: z.enum(ROLES),
    /** Caller IDs by standing. */
    standings: z.object({ good: z.int(), watch: z.int(), harmed: z.int(), not_enough_calls: z.int() }),
    openAlerts: z.int(),
    /** Calls that networks blocked, of those that could have been connected, in the last 30 days that hold calls. */
    blocked: z.object({ value: z.number(), low: z.number(), high: z.number(), n: z.int() }),
    lastCallAt: Time.nullable(),
  })
  .meta({ id: "Client" });
export type ClientItem = z.output<typeof ClientItem>;

/** The clients that the reader may open, by name; `hidden` counts the others. */
export const ClientList = pageOf(ClientItem).extend({ hidden: z.int() });
