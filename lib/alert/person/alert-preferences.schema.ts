import { z } from "zod";
import { TimeZone } from "@/lib/account/account.schema";
import { ALERT_SEVERITIES } from "@/lib/alert/alert-draft";

/** How often somebody is written to: once for each alert, or of all of a day or a week together. */
const MAIL_RHYTHMS = ["each", "daily", "weekly"] as const;

const GROUPS_MAX = 100;
const MINUTES_MAX = 24 * 60 - 15;
const QUARTERS = "Quiet hours begin and end at a quarter of an hour";
const Minutes = z.int().min(0).max(MINUTES_MAX).multipleOf(15, QUARTERS);

/** How somebody wants to be told of alerts by mail, in one organisation. */
export const AlertPreferences = z.object({
  /** False once they have said that they want none. */
  wantsMail: z.boolean().default(true),
  /** No mails before; null while there is no pause. */
  pausedUntil: z.iso
    .datetime()
    .regex(/^(19|20|21)\d\d-/, "The year is out of range")
    .nullable()
    .default(null),
  minSeverity: z.enum(ALERT_SEVERITIES).default("medium"),
  /** Only alerts of caller IDs in these groups; empty for all. */
  groups: z.array(z.string().trim().min(1).max(200)).max(GROUPS_MAX).default([]),
  rhythm: z.enum(MAIL_RHYTHMS).default("each"),
  /** Hour of the day and day of the week (1 for Monday) at which what was gathered is sent. */
  digestHour: z.int().min(0).max(23).default(8),
  digestWeekday: z.int().min(1).max(7).default(1),
  /** IANA name; null for the organisation's. */
  timeZone: TimeZone.nullable().default(null),
  /** Minutes since midnight; equal when no hours are quiet. */
  quietFromMinutes: Minutes.default(0),
  quietToMinutes: Minutes.default(0),
  hasQuietWeekends: z.boolean().default(false),
  /** Send critical alerts during quiet hours too. */
  criticalBreaksQuiet: z.boolean().default(true),
});
export type AlertPreferences = z.output<typeof AlertPreferences>;
