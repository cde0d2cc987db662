import { cx } from "class-variance-authority";
import { BUCKET_COLOURS } from "@/components/outcome/bucket-colour";
import type { ChartBucket } from "@/lib/present/chart-bucket";

/** One shape per bucket on a field of 12 by 12: who does not see the colours tells them apart by these. */
const SHAPES: Readonly<Record<ChartBucket, string>> = {
  // A disc, and its ring for calls that nobody took.
  reached: "M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1Z",
  not_reached: "M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1ZM6 3.4a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0-5.2Z",
  // Refusals have corners: a triangle for a person's, eight sides for a network's.
  declined_603: "M6 1.2 11.4 10.6H.6Z",
  blocked_603plus: "M3.9 1h4.2L11 3.9v4.2L8.1 11H3.9L1 8.1V3.9Z",
  rejected_608: "M6 .4 11.6 6 6 11.6.4 6Z",
  other_block: "M3.9 1h4.2L11 3.9v4.2L8.1 11H3.9L1 8.1V3.9ZM4.7 3 3 4.7v2.6L4.7 9h2.6L9 7.3V4.7L7.3 3Z",
  unwanted_607: "M2.8.9 6 4.1 9.2.9l1.9 1.9L7.9 6l3.2 3.2-1.9 1.9L6 7.9l-3.2 3.2L.9 9.2 4.1 6 .9 2.8Z",
  // What says nothing about the caller ID is square.
  bad_number: "M1 1h10v4H1ZM1 7h10v4H1Z",
  technical: "M1 1h10v10H1Z",
  ours: "M1 1h10v10H1ZM3.3 3.3v5.4h5.4V3.3Z",
  unknown: "M1 4.5h10v3H1Z",
};

/** The mark of a bucket, beside its name: a colour and a shape. */
export function BucketMark({ bucket, className }: { readonly bucket: ChartBucket; readonly className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className={cx("size-3 shrink-0", className)}>
      <path
        d={SHAPES[bucket]}
        fillRule="evenodd"
        fill={BUCKET_COLOURS[bucket]}
        stroke="var(--line-strong)"
        strokeWidth="0.5"
      />
    </svg>
  );
}
