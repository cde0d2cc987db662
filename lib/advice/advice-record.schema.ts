import { z } from "zod";
import { ADVICE_SEVERITIES, ADVICE_UNITS } from "@/lib/advice/advice-rule";

const Trials = z.object({ hits: z.number(), n: z.number() });
const Comparison = z.object({ before: Trials, after: Trials });

/** The figures behind a finding, as they are kept. */
export const EvidenceRecord = z.object({
  n: z.number(),
  readings: z.array(
    z.object({
      name: z.string(),
      value: z.number(),
      low: z.number(),
      high: z.number(),
      hits: z.number().nullable(),
      n: z.number().nullable(),
      unit: z.enum(ADVICE_UNITS),
      passed: z.array(z.string()),
    }),
  ),
});

/** A verdict, as it is kept. */
export const VerdictRecord = z.object({
  word: z.enum(["helped", "no_effect", "worse", "not_yet"]),
  treated: Comparison,
  untouched: Comparison.nullable(),
  change: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  callsToGo: z.number(),
});

/** What each rule said when it last looked, as it is kept. */
export const CheckRecords = z.array(
  z.object({
    ruleId: z.string(),
    fired: z.number(),
    quiet: z.number(),
    tooFew: z.number(),
    isOff: z.boolean(),
    missing: z.object({ column: z.string(), how: z.string() }).nullable(),
    most: z.object({ n: z.number(), needed: z.number(), of: z.string() }).nullable(),
  }),
);

/** How bad a finding is, as it is kept. */
export const SeverityRecord = z.enum(ADVICE_SEVERITIES);

/** How far a finding passed its thresholds, as it is kept. */
export const LevelRecord = z.enum(["warn", "critical"]);

/** What an organisation changed of a rule, as it is kept. */
export const RuleSettingRecord = z.object({
  thresholds: z.record(z.string(), z.number()).default({}),
  isOff: z.boolean().default(false),
});

const Minute = z.int().min(0).max(1440);

/** An organisation's calendar of states, as it is kept and as it is uploaded. */
export const StateHoursRecord = z
  .array(
    z.object({
      state: z.string().regex(/^[A-Z]{2}$/, "Two capital letters, such as FL"),
      days: z
        .array(
          z
            .tuple([Minute, Minute])
            .refine(([opens, closes]) => opens < closes, "A day opens before it closes")
            .nullable(),
        )
        .length(7),
      isClosedOnHolidays: z.boolean(),
      asOf: z.iso.date(),
    }),
  )
  .max(60);
