import { z } from "zod";
import { pageOf } from "@/lib/present/page.schema";
import { AskedTime, Time } from "@/lib/present/time.schema";

/** Where an alert stands with the people who were told. */
export const ALERT_STATUSES = ["open", "acknowledged", "snoozed", "resolved"] as const;

/** A harm that was found, dated by the calls that show it. */
export const Alert = z
  .object({
    id: z.uuid(),
    callerId: z.string(),
    /** Null when it is not tied to one carrier. */
    carrier: z.string().nullable(),
    kind: z.string(),
    severity: z.string(),
    /** Time of the call data at which it was detectable. */
    detectedAt: Time,
    /** Wall clock. */
    raisedAt: Time,
    status: z.enum(ALERT_STATUSES),
    snoozedUntil: Time.nullable(),
    /** When later data undid it; null while it holds. */
    withdrawnAt: Time.nullable(),
    /** Older than three days when it was found: told in a summary. */
    isHistory: z.boolean(),
    evidence: z.object({
      metric: z.string(),
      rateBefore: z.number(),
      rateAfter: z.number(),
      low: z.number(),
      high: z.number(),
      n: z.number(),
      since: z.string(),
      summary: z.string(),
      /** When the calls showed that it was over; null while it lasts. */
      overAt: Time.nullable(),
    }),
    ruleId: z.string(),
    version: z.int(),
  })
  .meta({ id: "Alert" });
export type Alert = z.output<typeof Alert>;

/** A page of alerts, the latest detection first. */
export const AlertPage = pageOf(Alert);

/** What people may do about an alert. */
export const AlertChange = z
  .object({ status: z.enum(ALERT_STATUSES), snoozedUntil: AskedTime.optional() })
  .refine(({ status, snoozedUntil }) => (status === "snoozed") === (snoozedUntil !== undefined), {
    message: "`snoozedUntil` goes with the status `snoozed`, and only with it",
    path: ["snoozedUntil"],
  });
