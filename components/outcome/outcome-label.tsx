import { BucketMark } from "@/components/outcome/bucket-mark";
import type { Outcome } from "@/lib/outcome/outcome";
import { OUTCOME_LABELS } from "@/lib/outcome/outcome-labels";
import { bucketOf } from "@/lib/present/chart/chart-bucket";

/** An outcome by its mark and its name. */
export function OutcomeLabel({ outcome }: { readonly outcome: Outcome }) {
  return (
    <span className="inline-flex min-w-0 items-baseline gap-1.5">
      <BucketMark bucket={bucketOf(outcome)} className="translate-y-px" />
      <span className="min-w-0">{OUTCOME_LABELS[outcome]}</span>
    </span>
  );
}
