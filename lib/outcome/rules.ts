import { FAILURE_RULES } from "@/lib/outcome/failure-rules";
import { REFUSAL_RULES } from "@/lib/outcome/refusal-rules";
import type { Rule } from "@/lib/outcome/rule";

/** Every rule in order of precedence: the first whose condition holds decides. The last one always holds. */
export const RULES: readonly Rule[] = [...REFUSAL_RULES, ...FAILURE_RULES];
