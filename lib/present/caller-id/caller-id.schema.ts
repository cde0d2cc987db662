import { z } from "zod";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { pageOf } from "@/lib/present/page.schema";
import { Time } from "@/lib/present/time.schema";
import { BANDS } from "@/lib/score/band";

const Count = z.int().min(0);
const Share = z.number().min(0).max(1);
const Points = z.number().min(0).max(100);

/** Standings that the API names. */
export const PUBLIC_STANDINGS = ["good", "watch", "harmed", "not_enough_calls"] as const;

/** Counts per outcome; outcomes without calls are left out. */
const OutcomeCounts = z.partialRecord(z.enum(OUTCOMES), Count);

/** One caller ID: how it stands now, and what became of its calls in the time asked for. */
export const CallerIdItem = z
  .object({
    callerId: z.string(),
    label: z.string().nullable(),
    group: z.string().nullable(),
    /** Who answers for it. */
    owner: z.string().nullable(),
    /** 0 to 100, with the ends of its 80% interval; null until it was scored. */
    score: Points.nullable(),
    low: Points.nullable(),
    high: Points.nullable(),
    grade: z.enum(BANDS),
    standing: z.enum(PUBLIC_STANDINGS),
    /** The time of the calls from which on it stands so; null where it has stood so from the first. */
    standingSince: Time.nullable(),
    attempts: Count,
    outcomes: OutcomeCounts,
    /** Shares, 0 to 1; null where no call counts. */
    rates: z.object({
      answer: Share.nullable().describe("Answered calls, by people or voicemail, of those that could be delivered"),
      blocked: Share.nullable(),
      unwanted: Share.nullable(),
      declined: Share.nullable(),
    }),
    firstCallAt: Time,
    lastCallAt: Time,
    openAlerts: Count,
  })
  .meta({ id: "CallerId" });
export type CallerIdItem = z.output<typeof CallerIdItem>;

/** A page of caller IDs, with the time that its counts cover. */
export const CallerIdPage = pageOf(CallerIdItem).extend({ from: Time.nullable(), to: Time.nullable() });

/** One line of a score: how many points it takes, and on what grounds. */
export const Factor = z
  .object({
    id: z.string(),
    label: z.string(),
    /** Points that the line adds to the base; never above 0. */
    points: z.number().max(0),
    /** The share that the line is about, with its interval and the calls it rests on. */
    value: z.number(),
    low: z.number(),
    high: z.number(),
    n: z.number().min(0),
    explanation: z.string(),
  })
  .meta({ id: "Factor" });
export type Factor = z.output<typeof Factor>;

/** One caller ID with the reasons for its score: `base` and the factors' points add up to `score` exactly. */
export const CallerIdDetail = CallerIdItem.extend({
  from: Time.nullable(),
  to: Time.nullable(),
  standingSince: Time.nullable(),
  base: z.int(),
  factors: z.array(Factor),
  /** Of the formula that made the score; null until there is one. */
  version: z.int().nullable(),
}).meta({ id: "CallerIdDetail" });
export type CallerIdDetail = z.output<typeof CallerIdDetail>;

/** What people write beside a caller ID; null takes it away. */
export const CallerIdChange = z
  .object({
    label: z.string().trim().min(1).max(100).nullable(),
    group: z.string().trim().min(1).max(100).nullable(),
    owner: z.string().trim().min(1).max(100).nullable(),
  })
  .partial();
export type CallerIdChange = z.output<typeof CallerIdChange>;

/** The same beside several caller IDs. */
export const CallerIdsChange = CallerIdChange.extend({ callerIds: z.array(CallerIdText).min(1).max(500) });

/** How many caller IDs were changed; those that the organisation does not have are not, and none where nothing is said of them. */
export const CallerIdsChanged = z.object({ changed: Count });
