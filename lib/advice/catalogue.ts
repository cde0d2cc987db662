import type { AdviceRule } from "@/lib/advice/advice-rule";
import { ANSWER_RULES } from "@/lib/advice/rules/answer-rules";
import { BLOCK_RULES } from "@/lib/advice/rules/block-rules";
import { IDENTITY_RULES } from "@/lib/advice/rules/identity-rules";
import { LAW_RULES } from "@/lib/advice/rules/law-rules";
import { PATTERN_RULES } from "@/lib/advice/rules/pattern-rules";
import { PERSON_RULES } from "@/lib/advice/rules/person-rules";
import { RETRY_RULES } from "@/lib/advice/rules/retry-rules";
import { VOLUME_RULES } from "@/lib/advice/rules/volume-rules";

/** All rules of good conduct, in the order of their numbers. */
export const ADVICE_RULES: readonly AdviceRule[] = [
  ...BLOCK_RULES,
  ...RETRY_RULES,
  ...VOLUME_RULES,
  ...ANSWER_RULES,
  ...PERSON_RULES,
  ...PATTERN_RULES,
  ...LAW_RULES,
  ...IDENTITY_RULES,
].sort((a, b) => a.number - b.number);

/** The rule of that id; null when there is none. */
export function adviceRule(id: string): AdviceRule | null {
  return ADVICE_RULES.find((rule) => rule.id === id) ?? null;
}
