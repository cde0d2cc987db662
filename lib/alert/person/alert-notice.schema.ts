import { z } from "zod";
import { ALERT_SEVERITIES } from "@/lib/alert/alert-draft";

/** Something to be told together with other things, as it is kept. */
export const StoredNotice = z.object({
  id: z.uuid(),
  userId: z.uuid(),
  alertId: z.uuid().nullable(),
  what: z.enum(["raised", "history", "all_clear", "withdrawn", "reinstated", "escalated"]),
  /** They wanted a digest, or the budget of mails was spent. */
  reason: z.enum(["digest", "budget"]),
  severity: z.enum(ALERT_SEVERITIES).nullable(),
  subject: z.string(),
  url: z.string(),
});
export type StoredNotice = z.output<typeof StoredNotice>;
