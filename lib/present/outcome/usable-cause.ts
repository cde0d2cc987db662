import { type Proportion, wilson } from "@/lib/base/proportion";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { isFailure } from "@/lib/outcome/outcome-group";
import type { OutcomeCounts } from "@/lib/present/calls/call-rates";

/**
 * Of the calls that failed, how many say why. What the records do not say, no score can know: this is how far the
 * figures on screen can be trusted to show a block.
 */
export function usableCause(counts: OutcomeCounts): Proportion {
  const failed = OUTCOMES.filter(isFailure).reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
  return wilson(failed - (counts.unknown ?? 0), failed);
}
