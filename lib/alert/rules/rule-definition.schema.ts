import { z } from "zod";
import { ALERT_SEVERITIES } from "@/lib/alert/alert-draft";
import { Audience } from "@/lib/alert/person/alert-settings.schema";
import {
  COMPARISONS,
  METRIC_UNITS,
  type MetricUnit,
  RULE_METRICS,
  RULE_WINDOWS,
  UNIT_COMPARISONS,
} from "@/lib/alert/rules/rule-metric";

const CALLER_IDS_MAX = 10_000;
const NAMES_MAX = 200;
const QUARTER_MINUTES = 15;
const DAY_MINUTES = 24 * 60;

/** A name that shows as it is: no control characters, which could end a line of a mail's head. */
const Name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, "A name may hold no control characters");
const Text = z.string().trim().min(1).max(NAMES_MAX);
const Minutes = z
  .int()
  .min(0)
  .max(DAY_MINUTES - QUARTER_MINUTES)
  .multipleOf(QUARTER_MINUTES);

/** Which calls a rule looks at. */
export const RuleScope = z.object({
  /** Which caller IDs: all, or those of these groups, with these labels, or these themselves. */
  callers: z
    .discriminatedUnion("by", [
      z.object({ by: z.literal("all") }),
      z.object({ by: z.literal("group"), values: z.array(Text).min(1).max(NAMES_MAX) }),
      z.object({ by: z.literal("label"), values: z.array(Text).min(1).max(NAMES_MAX) }),
      z.object({
        by: z.literal("number"),
        values: z
          .array(z.string().regex(/^\+[1-9]\d{6,14}$/, "A caller ID reads +13125550103"))
          .min(1)
          .max(CALLER_IDS_MAX),
      }),
    ])
    .default({ by: "all" }),
  /** Null for all of them. */
  carrier: Text.nullable().default(null),
  campaign: Text.nullable().default(null),
});
export type RuleScope = z.output<typeof RuleScope>;

/** When the people of a rule may be told, by the clock of the organisation. */
const RuleHours = z.object({
  fromMinutes: Minutes,
  toMinutes: Minutes,
  /** Not on Saturdays and Sundays. */
  isWeekdaysOnly: z.boolean().default(false),
});

/** Thresholds that can come true, by what they are of. */
const THRESHOLDS: Readonly<Record<MetricUnit, z.ZodType<number>>> = {
  share: z.number().min(0.001).max(0.999),
  calls: z.int().min(1).max(1_000_000),
  points: z.number().min(1).max(99),
  hours: z.int().min(1).max(720),
  // 0: harmed alone; 1: watched or harmed.
  state: z.union([z.literal(0), z.literal(1)]),
};
const THRESHOLD_WORDS: Readonly<Record<MetricUnit, string>> = {
  share: "A share lies between 0.1% and 99.9%",
  calls: "Calls are a whole number from 1 to 1,000,000",
  points: "A score lies between 1 and 99",
  hours: "Hours are a whole number from 1 to 720",
  state: "0 for harmed alone, 1 for watched or harmed",
};

/** What an own rule watches, when it raises an alert, and who is told. */
export const RuleDefinition = z
  .object({
    name: Name,
    metric: z.enum(RULE_METRICS),
    comparison: z.enum(COMPARISONS),
    /** Share from 0 to 1, calls, points, or hours; see the metric. */
    threshold: z.number().default(0),
    windowHours: z.union(RULE_WINDOWS.map((hours) => z.literal(hours))).default(24),
    /** Calls that the figures have to rest on before anything is concluded. */
    minCalls: z.int().min(1).max(1_000_000).default(50),
    /** Each caller ID by itself, or all of the scope together. */
    per: z.enum(["number", "together"]).default("number"),
    scope: RuleScope.prefault({}),
    severity: z.enum(ALERT_SEVERITIES).default("medium"),
    tell: Audience.prefault({}),
    hours: RuleHours.nullable().default(null),
    /** For so long after an alert, further caller IDs join it instead of raising another. */
    cooldownHours: z.int().min(1).max(672).default(24),
  })
  .superRefine(({ metric, comparison, threshold, per }, context) => {
    const unit = METRIC_UNITS[metric];
    if (!UNIT_COMPARISONS[unit].includes(comparison))
      context.addIssue({ code: "custom", path: ["comparison"], message: `Not for ${metric}` });
    if (!THRESHOLDS[unit].safeParse(threshold).success)
      context.addIssue({ code: "custom", path: ["threshold"], message: THRESHOLD_WORDS[unit] });
    if (per === "together" && (unit === "points" || unit === "state"))
      context.addIssue({ code: "custom", path: ["per"], message: "Scores and standings are of one caller ID" });
    if (per === "number" && metric === "silence")
      context.addIssue({ code: "custom", path: ["per"], message: "Silence is of all calls of the scope together" });
  });
export type RuleDefinition = z.output<typeof RuleDefinition>;

/** What a new rule may leave out. */
export type RuleWish = z.input<typeof RuleDefinition>;
