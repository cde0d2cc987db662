import { z } from "zod";
import { ALERT_SEVERITIES } from "@/lib/alert/alert-draft";
import { Audience } from "@/lib/alert/person/alert-settings.schema";
import { BUILT_IN_RULES } from "@/lib/alert/rules/built-in-rule";
import { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { RuleAlertCaller } from "@/lib/present/alert/alert.schema";
import { pageOf } from "@/lib/present/page.schema";
import { Time } from "@/lib/present/time.schema";

/** What became of the alerts of a rule; those that later data undid do not count. */
const AlertRuleStatistics = z.object({
  fired: z.int(),
  /** Alerts that somebody has acknowledged, snoozed or ended. */
  acknowledged: z.int(),
  falseAlarms: z.int(),
  /** Share of alerts that somebody called false, with its 95% interval; null while there was none. */
  falseAlarmShare: z.object({ value: z.number(), low: z.number(), high: z.number(), n: z.int() }).nullable(),
  /** Time of the call data of the latest one. */
  lastAt: Time.nullable(),
});

/** A rule that raises alerts: one of ours, or one of the organisation's own. */
export const AlertRuleItem = z
  .object({
    id: z.union([z.uuid(), z.enum(BUILT_IN_RULES)]),
    origin: z.enum(["built_in", "own"]),
    name: z.string(),
    /** What it looks for, in plain words. */
    condition: z.string(),
    severity: z.enum(ALERT_SEVERITIES),
    /** Of ours: whether anybody is told; its alerts are raised in any case. */
    isEnabled: z.boolean(),
    tell: Audience,
    /** Null for one of ours. */
    definition: RuleDefinition.nullable(),
    /** Raised by every change of what it looks for. */
    version: z.int(),
    /** Calls up to then do not count; null for one of ours. */
    since: Time.nullable(),
    statistics: AlertRuleStatistics,
  })
  .meta({ id: "AlertRule" });
export type AlertRuleItem = z.output<typeof AlertRuleItem>;

/** All rules: ours first, then the organisation's own, oldest first. */
export const AlertRuleList = pageOf(AlertRuleItem);

/** A rule's id in an address. */
export const AlertRuleId = z.union([z.uuid(), z.enum(BUILT_IN_RULES)]);

/**
 * What may be changed of a rule; of one of ours whether anybody is told, and who. `shown` is what a page showed of an own
 * one: the change is refused where something else holds by now.
 */
export const AlertRuleChange = z
  .object({ definition: RuleDefinition, isEnabled: z.boolean(), tell: Audience, shown: RuleDefinition })
  .partial()
  .refine(({ shown: _, ...change }) => Object.keys(change).length > 0, { message: "Say what to change" });

/** What a rule would have found in the calls that are there already. */
export const AlertRuleBacktest = z
  .object({
    /** What it looks for, in plain words. */
    condition: z.string(),
    /** The time that was looked at; null where there are no calls. */
    from: Time.nullable(),
    to: Time.nullable(),
    /** Alerts that it would have raised. */
    total: z.int(),
    /** The latest first, at most 50, each with its first caller IDs. */
    incidents: z.array(
      z.object({
        detectedAt: Time,
        overAt: Time.nullable(),
        callerCount: z.int(),
        callers: z.array(RuleAlertCaller),
      }),
    ),
    callers: z.int(),
    /** The most alerts of one day (UTC). */
    dayMax: z.int(),
    /** Mails about alerts that one person may get in 24 hours. */
    mailsPerDay: z.int(),
    /** Days on which the rule alone would have exceeded that. */
    daysOverBudget: z.int(),
    /** Days on which caller IDs were used, counted once per caller ID. */
    numberDays: z.int(),
    /** Caller IDs found per 1,000 of these days; null where there were none. */
    perThousand: z.number().nullable(),
    /** Whether it finds so many that most must be false. */
    isNoisy: z.boolean(),
    /** How many caller IDs could be judged at all; null where the rule asks for no number of calls. */
    reach: z
      .object({
        /** Calls that the rule asks for before it judges. */
        minCalls: z.int(),
        /** Whether it judges all calls together: they count as one. */
        isTogether: z.boolean(),
        /** How many had so many at some time. */
        enough: z.int(),
        /** How many never had. */
        tooFew: z.int(),
      })
      .nullable(),
  })
  .meta({ id: "AlertRuleBacktest" });
export type AlertRuleBacktest = z.output<typeof AlertRuleBacktest>;
