import { z } from "zod";
import { pageOf } from "@/lib/present/page.schema";
import { Time } from "@/lib/present/time.schema";

/** A rule of good conduct that a caller ID breaks, with the figures and what to do. */
const Advice = z
  .object({
    ruleId: z.string(),
    callerId: z.string().nullable(),
    severity: z.string(),
    evidence: z.record(z.string(), z.unknown()),
    threshold: z.string(),
    source: z.string(),
    action: z.string(),
    firstSeenAt: Time,
    lastSeenAt: Time,
  })
  .meta({ id: "Advice" });
export type Advice = z.output<typeof Advice>;

/** A page of advice, with a word on what was looked at. */
export const AdvicePage = pageOf(Advice).extend({ note: z.string().nullable() });
