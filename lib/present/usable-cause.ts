import { type Proportion, wilson } from "@/lib/base/proportion";
import { OUTCOMES, type Outcome } from "@/lib/outcome/outcome";
import { OUTCOME_GROUPS } from "@/lib/outcome/outcome-group";
import type { OutcomeCounts } from "@/lib/present/call-rates";

/** Whether a call that ended so failed: neither connected, nor lost to another branch, nor still going on. */
function isFailure(outcome: Outcome): boolean {
  return !OUTCOME_GROUPS[outcome].connected && outcome !== "completed_elsewhere" && outcome !== "in_progress";
}

/**
 * Of the calls that failed, how many say why. What the records do not say, no score can know: this is how far the
 * figures on screen can be trusted to show a block.
 */
export function usableCause(counts: OutcomeCounts): Proportion {
  const failed = OUTCOMES.filter(isFailure).reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
  return wilson(failed - (counts.unknown ?? 0), failed);
}
