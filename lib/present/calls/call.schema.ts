import { z } from "zod";
import { ATTRIBUTIONS, CONFIDENCES, OUTCOMES } from "@/lib/outcome/outcome";
import { pageOf } from "@/lib/present/page.schema";
import { Time } from "@/lib/present/time.schema";

const Milliseconds = z.int().nullable();

/** One call attempt as it is kept: what the record said, and what was made of it by which rule. */
export const Call = z
  .object({
    id: z.string(),
    callerId: z.string(),
    /** The area alone; the number itself is not kept. */
    callee: z.string(),
    startedAt: Time,
    outcome: z.enum(OUTCOMES),
    confidence: z.enum(CONFIDENCES),
    attribution: z.enum(ATTRIBUTIONS).nullable(),
    ruleId: z.string(),
    classifierVersion: z.int(),
    sipCode: z.int().nullable(),
    phrase: z.string().nullable(),
    /** Raw Reason header; kept for refusals only. */
    reason: z.string().nullable(),
    /** Raw Call-Info header; kept for refusals only. */
    callInfo: z.string().nullable(),
    q850: z.int().nullable(),
    disposition: z.string().nullable(),
    amd: z.string().nullable(),
    /** Empty where the record names none. */
    carrier: z.string(),
    trunk: z.string(),
    campaign: z.string(),
    attestation: z.string().nullable(),
    /** Talk time. */
    durationMs: Milliseconds,
    ringMs: Milliseconds,
    pddMs: Milliseconds,
    /** The callee called it unwanted after answering. */
    midCall: z.boolean(),
    /** A block on an earlier leg, when the attempt went on over another route. */
    blockedLeg: z.enum(OUTCOMES).nullable(),
    importId: z.uuid(),
    line: z.int(),
  })
  .meta({ id: "Call" });
export type Call = z.output<typeof Call>;

/** A page of calls, newest first. */
export const CallPage = pageOf(Call);
