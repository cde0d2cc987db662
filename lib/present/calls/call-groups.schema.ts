import { z } from "zod";
import { GROUP_KEYS } from "@/lib/ledger/report/group-source";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { CallFilterQuery } from "@/lib/present/calls/call-filter.schema";
import { Time } from "@/lib/present/time.schema";

const Count = z.int().min(0);

/** Which calls are grouped, and by what. */
export const CallGroupsQuery = CallFilterQuery.extend({ by: z.enum(GROUP_KEYS) });

/** Calls in groups, the group with most calls first. */
export const CallGroups = z
  .object({
    by: z.enum(GROUP_KEYS),
    /** The time that is covered: as asked for, or the last 30 days that hold calls; null without calls. */
    from: Time.nullable(),
    to: Time.nullable(),
    /** Zone whose days, weekdays and hours these are. */
    timeZone: z.string(),
    /** Whether sums were added up or single calls counted, which are kept for a shorter time. */
    source: z.enum(["sums", "calls"]),
    /** From when on single calls are kept, where those were counted; null while all are. */
    keptFrom: Time.nullable(),
    /** The last call that is known of, whatever is asked for; null without calls. */
    lastCallAt: Time.nullable(),
    /** Groups in all; those beyond the first 200 are counted together under the key null. */
    groups: Count,
    data: z.array(
      z.object({
        /** A caller ID, name, outcome, rule, area, day (`2026-11-03`), weekday (1 is Monday) or hour (`00` to `23`); null for the rest together. */
        key: z.string().nullable(),
        attempts: Count,
        outcomes: z.partialRecord(z.enum(OUTCOMES), Count),
      }),
    ),
  })
  .meta({ id: "CallGroups" });
export type CallGroups = z.output<typeof CallGroups>;
