import { BucketMark } from "@/components/outcome/bucket-mark";
import { BUCKET_WORDS } from "@/lib/present/chart/chart-bucket";
import { formatCount, formatShare } from "@/lib/present/format";
import type { OutcomeDays } from "@/lib/present/outcome/outcome-days";

/** What the colours of a stack mean, in the order of the stack, each with its calls and share of all. */
export function OutcomeLegend({ buckets }: Pick<OutcomeDays, "buckets">) {
  return (
    <ul className="grid content-start gap-x-4 gap-y-1.5 text-sm sm:grid-cols-2 lg:grid-cols-1">
      {[...buckets].reverse().map(({ bucket, n, share }) => (
        <li key={bucket} className="flex items-baseline gap-2" title={BUCKET_WORDS[bucket].meaning}>
          <BucketMark bucket={bucket} className="translate-y-px" />
          <span className="min-w-0 flex-1">{BUCKET_WORDS[bucket].label}</span>
          <span className="text-ink-faint">{formatCount(n)}</span>
          <span className="w-12 text-right text-ink-soft">{formatShare(share)}</span>
        </li>
      ))}
    </ul>
  );
}
