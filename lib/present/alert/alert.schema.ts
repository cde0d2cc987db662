import { z } from "zod";
import { COMPARISONS } from "@/lib/alert/rules/rule-metric";
import { pageOf } from "@/lib/present/page.schema";
import { AskedTime, Time } from "@/lib/present/time.schema";

/** Where an alert stands with the people who were told. */
export const ALERT_STATUSES = ["open", "acknowledged", "snoozed", "resolved"] as const;

/** How an alert ended, in the eyes of the people who dealt with it. */
export const ALERT_RESOLUTIONS = ["fixed", "false_alarm", "accepted"] as const;

/** A caller ID of an incident that an own rule found, with its figures when it joined. */
export const RuleAlertCaller = z.object({
  callerId: z.string(),
  at: Time,
  since: Time,
  value: z.number(),
  low: z.number(),
  high: z.number(),
  n: z.number(),
  /** What the value was compared with. */
  before: z.number(),
  overAt: Time.nullable(),
});

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
    /** Null while it is not resolved, and where it ended by itself. */
    resolution: z.enum(ALERT_RESOLUTIONS).nullable(),
    /** Whose it is to deal with. */
    assignee: z.object({ userId: z.uuid(), name: z.string() }).nullable(),
    /** When later data undid it; null while it holds. */
    withdrawnAt: Time.nullable(),
    /** Older than three days when it was found: told in a summary. */
    isHistory: z.boolean(),
    evidence: z.object({
      metric: z
        .string()
        .describe(
          "What the figures count. `answer`: calls answered by people; where an own rule raised it, all answered calls, voicemail too",
        ),
      rateBefore: z.number(),
      rateAfter: z.number(),
      low: z.number(),
      high: z.number(),
      n: z.number(),
      since: z.string(),
      /** Days without a false alert that the evidence is worth, "odds : 1"; null where a low score alone raised it. */
      odds: z.number().nullable(),
      /** When it stood out among all caller IDs of the organisation (e-BH at 10%); null while it does not. */
      confirmedAt: Time.nullable(),
      summary: z.string(),
      /** When the calls showed that it was over; null while it lasts. */
      overAt: Time.nullable(),
      /** Of alerts that an own rule raised; then the figures are of the rule's metric: shares, calls, points or hours. */
      rule: z
        .object({
          name: z.string(),
          condition: z.string(),
          comparison: z.enum(COMPARISONS),
          per: z.enum(["number", "together"]),
          callerCount: z.int(),
          /** The caller IDs of the incident in the order in which they joined it, at most 50. */
          callers: z.array(RuleAlertCaller),
        })
        .optional(),
    }),
    /**
     * The same figure over all calls since the change began, until it was over, at most 28 days; null where there is none.
     * Left out where alerts are exported.
     */
    sinceThen: z
      .object({ hits: z.int(), n: z.int(), value: z.number(), low: z.number(), high: z.number() })
      .nullable()
      .optional(),
    ruleId: z.string(),
    version: z.int(),
  })
  .meta({ id: "Alert" });
export type Alert = z.output<typeof Alert>;

/** A page of alerts, the latest detection first. */
export const AlertPage = pageOf(Alert);

/** What people may do about an alert: at least one of these. */
export const AlertChange = z
  .object({
    status: z.enum(ALERT_STATUSES).optional(),
    snoozedUntil: AskedTime.optional(),
    resolution: z.enum(ALERT_RESOLUTIONS).optional(),
    /** A member of the organisation; null takes it from whom it was given to. */
    assigneeId: z.uuid().nullable().optional(),
    /** How it stood where somebody chose to change it; the change is refused where what it changes stands otherwise now. */
    shown: z.object({ status: z.enum(ALERT_STATUSES), assigneeId: z.uuid().nullable() }).optional(),
  })
  .refine(({ status, snoozedUntil }) => (status === "snoozed") === (snoozedUntil !== undefined), {
    message: "`snoozedUntil` goes with the status `snoozed`, and only with it",
    path: ["snoozedUntil"],
  })
  .refine(({ status, resolution }) => resolution === undefined || status === "resolved", {
    message: "`resolution` goes with the status `resolved` only",
    path: ["resolution"],
  })
  .refine(({ status, assigneeId }) => status !== undefined || assigneeId !== undefined, {
    message: "Say what to change: `status` or `assigneeId`",
    path: ["status"],
  });
export type AlertChange = z.output<typeof AlertChange>;

const COMMENT_MAX = 2_000;

/** Something that somebody wants to say of an alert. */
export const AlertComment = z.object({ text: z.string().trim().min(1, "Say something").max(COMMENT_MAX) });

/** What was done about an alert, or said of it. */
export const AlertNote = z
  .object({
    id: z.uuid(),
    /** `comment`, or what was done. */
    kind: z.string(),
    text: z.string(),
    /** Null for what happened by itself, and for people who have left. */
    author: z.string().nullable(),
    createdAt: Time,
  })
  .meta({ id: "AlertNote" });
export type AlertNote = z.output<typeof AlertNote>;

/** All notes of an alert, in the order in which they were written. */
export const AlertNoteList = pageOf(AlertNote);
