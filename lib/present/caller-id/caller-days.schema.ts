import { z } from "zod";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { Day, Time } from "@/lib/present/time.schema";

/** Caller IDs that may be asked for at once: a page of the list. */
export const CALLER_DAYS_MAX = 100;

const Count = z.int().min(0);

/** Which caller IDs are asked for: `+13125550100,+13125550101`. */
export const CallerDaysQuery = z.object({
  callerIds: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(CallerIdText).min(1).max(CALLER_DAYS_MAX)),
});

/** Calls of one day. */
export const DayCount = z.object({
  date: Day,
  attempts: Count,
  /** Kept from the callee by a network. */
  blocked: Count,
  /** Declined or called unwanted. */
  refused: Count,
});
export type DayCount = z.output<typeof DayCount>;

/** Calls per day of some caller IDs, in the time that lists cover; caller IDs and days without calls are left out. */
export const CallerDays = z
  .object({
    from: Time.nullable(),
    to: Time.nullable(),
    timeZone: z.string(),
    data: z.array(
      z.object({
        callerId: z.string(),
        days: z.array(DayCount),
        /** Carriers towards which calls were blocked, most first; the unknown one has no name. */
        blockedBy: z.array(z.object({ carrier: z.string(), blocked: Count })),
      }),
    ),
  })
  .meta({ id: "CallerDays" });
/** The days of one caller ID, and who blocked it. */
export type CallerDaysItem = CallerDays["data"][number];
export type CallerDays = z.output<typeof CallerDays>;
