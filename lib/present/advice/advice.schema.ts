import { z } from "zod";
import { EvidenceRecord, SeverityRecord, StateHoursRecord, VerdictRecord } from "@/lib/advice/advice-record.schema";
import { ADVICE_UNITS } from "@/lib/advice/advice-rule";
import { pageOf } from "@/lib/present/page.schema";
import { AskedDay, Time } from "@/lib/present/time.schema";

const Threshold = z.object({
  id: z.string(),
  level: z.enum(["warn", "critical"]),
  /** Which of the readings it limits. */
  reading: z.string(),
  unit: z.enum(ADVICE_UNITS),
  direction: z.enum(["above", "below"]),
  value: z.number(),
  source: z.enum(["vendor guidance", "regulation", "our default"]),
  /** Whether the organisation has set it. */
  isOwn: z.boolean(),
});

/** Somebody followed advice, or decided not to. */
export const AdviceAction = z
  .object({
    id: z.uuid(),
    ruleId: z.string(),
    /** Empty where the rule looks at the whole organisation. */
    callerIds: z.array(z.string()),
    kind: z.enum(["done", "ignored"]),
    reason: z.string().nullable(),
    /** When it was done: calls are compared from here on. */
    at: Time,
    createdAt: Time,
    /** Null until the calls were looked at, and where it was ignored. */
    verdict: VerdictRecord.nullable(),
  })
  .meta({ id: "AdviceAction" });
export type AdviceAction = z.output<typeof AdviceAction>;

const AdviceAssignee = z.object({ userId: z.uuid(), name: z.string() }).nullable();

/** Whose it is to follow the advice of a rule, and until when. */
export const AdviceAssignment = z
  .object({ ruleId: z.string(), assignee: AdviceAssignee, dueOn: z.iso.date().nullable() })
  .meta({ id: "AdviceAssignment" });

/** What was settled on, by rule. */
export const AdviceAssignmentList = z.object({ data: z.array(AdviceAssignment) });

/** Who is to follow the advice of a rule, and until when; null takes either away. */
export const AdviceAssignmentChange = z.object({
  ruleId: z.string().min(1).max(60),
  assigneeId: z.uuid().nullable(),
  dueOn: AskedDay.nullable().default(null),
  /** What was shown of it when the change was made; it is refused where that holds no longer. */
  shown: z.object({ assigneeId: z.uuid().nullable(), dueOn: z.iso.date().nullable() }).optional(),
});

/** A rule of good conduct that is broken, with the figures and what to do. */
export const Advice = z
  .object({
    ruleId: z.string(),
    title: z.string(),
    /** Null where the rule looks at the whole organisation. */
    callerId: z.string().nullable(),
    severity: SeverityRecord,
    state: z.enum(["open", "done", "ignored"]),
    evidence: EvidenceRecord.extend({ calls: z.number(), measures: z.string() }),
    /** The limits in words; `thresholds` has them one by one. */
    threshold: z.string(),
    thresholds: z.array(Threshold),
    /** Whose limit it is, and what it rests on. */
    source: z.string(),
    isLegal: z.boolean(),
    why: z.string(),
    /** The first step; `steps` has them all. */
    action: z.string(),
    steps: z.array(z.string()),
    role: z.string(),
    /** Whose it is to follow, when somebody has been named. */
    assignee: AdviceAssignee,
    /** The day that somebody set; null where `dueAt` follows from how bad it is. */
    dueOn: z.iso.date().nullable(),
    dueAt: Time,
    firstSeenAt: Time,
    lastSeenAt: Time,
    followed: AdviceAction.nullable(),
  })
  .meta({ id: "Advice" });
export type Advice = z.output<typeof Advice>;

/** A page of advice, with a word on what was looked at. */
export const AdvicePage = pageOf(Advice).extend({ note: z.string().nullable() });

/** What somebody says that they did about advice. */
export const NewAdviceAction = z
  .object({
    ruleId: z.string().min(1).max(60),
    /** All numbers for which it is open, when left out. */
    callerIds: z.array(z.string().min(1).max(40)).max(10_000).optional(),
    kind: z.enum(["done", "ignored"]),
    reason: z.string().trim().min(1).max(500).optional(),
    /** The day on which it was done; now, when left out. */
    at: AskedDay.optional(),
    /** Ids of what was shown as done or ignored; it is refused where somebody said more of one of these numbers. */
    shown: z.array(z.uuid()).max(10_000).optional(),
  })
  .refine(({ kind, reason }) => kind === "done" || reason !== undefined, {
    message: "Say why it is ignored",
    path: ["reason"],
  });

/** A rule with its limits, and what it said when it last looked. */
export const AdviceRuleItem = z
  .object({
    ruleId: z.string(),
    number: z.int(),
    title: z.string(),
    scope: z.enum(["caller", "organization"]),
    severity: SeverityRecord,
    measures: z.string(),
    minimum: z.object({ n: z.number(), of: z.string() }),
    thresholds: z.array(Threshold),
    citation: z.string(),
    isLegal: z.boolean(),
    role: z.string(),
    isOff: z.boolean(),
    /** What the last look came to, in a sentence; null before the first. */
    check: z.string().nullable(),
  })
  .meta({ id: "AdviceRule" });
export type AdviceRuleItem = z.output<typeof AdviceRuleItem>;

/** All rules. */
export const AdviceRuleList = z.object({ data: z.array(AdviceRuleItem) });

/** What is to be changed of a rule; null goes back to our limits. */
export const AdviceRuleChange = z.object({
  ruleId: z.string().min(1).max(60),
  thresholds: z.record(z.string(), z.number().min(0).max(1_000_000)).nullable().default(null),
  isOff: z.boolean().default(false),
  /** What was shown of it when the change was made; it is refused where that holds no longer. */
  shown: z.object({ thresholds: z.record(z.string(), z.number()), isOff: z.boolean() }).optional(),
});

/** When calls may be placed, by state. Not legal advice: verify with counsel. */
export const AdviceCalendar = z
  .object({ isOwn: z.boolean(), note: z.string(), states: StateHoursRecord })
  .meta({ id: "AdviceCalendar" });
export type AdviceCalendar = z.output<typeof AdviceCalendar>;

/** A new calendar of states; null goes back to ours. It is refused where what was shown before it holds no longer. */
export const AdviceCalendarChange = z.object({
  states: StateHoursRecord.nullable(),
  shown: StateHoursRecord.optional(),
});

/** Why a row is in the retry guard. */
const GUARD_LISTS = ["never_call", "not_from_this_number", "pause"] as const;

/** A callee not to call again, by reference into the file that named it: the number itself is not kept. */
export const RetryGuardRow = z
  .object({
    list: z.enum(GUARD_LISTS),
    /** Of the latest call that put it here. */
    callId: z.string(),
    callerId: z.string(),
    /** Masked. */
    callee: z.string(),
    /** Pseudonym, the same for every call to that callee. */
    calleeToken: z.string(),
    outcome: z.string(),
    at: Time,
    /** Until when to wait; null without end, or until redress is granted. */
    until: Time.nullable(),
    importId: z.uuid(),
    filename: z.string(),
    line: z.int(),
  })
  .meta({ id: "RetryGuardRow" });
export type RetryGuardRow = z.output<typeof RetryGuardRow>;

/** A page of the retry guard. */
export const RetryGuardPage = pageOf(RetryGuardRow);

/** Which part of the retry guard is asked for. */
export const RetryGuardQuery = z.object({
  list: z.enum(GUARD_LISTS).optional(),
  callerId: z.string().min(1).max(40).optional(),
  importId: z.uuid().optional(),
});
