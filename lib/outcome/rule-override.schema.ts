import { z } from "zod";
import { CONFIDENCES, OUTCOMES } from "@/lib/outcome/outcome";
import { RULES } from "@/lib/outcome/rules";

/** Exceptions that one source may have: more would be a table of rules of its own. */
const OVERRIDES_MAX = 50;
const Word = z.string().trim().min(1).max(80).nullable().default(null);

/** One exception as the API takes it; a condition that is left out holds for every call. */
const RuleOverrideWish = z.object({
  /** Stable name, unique within the source. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "takes lower-case letters, digits and hyphens")
    .max(40),
  /** Rule whose verdict it replaces. */
  ruleId: z.enum(RULES.map(({ id }) => id)),
  sip: z.int().min(100).max(699).nullable().default(null),
  q850: z.int().min(1).max(999).nullable().default(null),
  /** A word that the reason phrase holds. */
  phraseHolds: Word,
  /** The vendor's status word. */
  disposition: Word,
  outcome: z.enum(OUTCOMES),
  confidence: z.enum(CONFIDENCES).default("probable"),
});

/** A source's exceptions to the rules, in order: the first that applies decides. */
export const RuleOverrides = z
  .array(RuleOverrideWish)
  .max(OVERRIDES_MAX)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "have names of their own");
