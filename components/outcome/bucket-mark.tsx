import { cx } from "class-variance-authority";
import { BUCKET_COLOURS } from "@/components/outcome/bucket-colour";
import type { ChartBucket } from "@/lib/present/chart/chart-bucket";

/** One shape per bucket on a field of 12 by 12: who does not see the colours tells them apart by these. */
const SHAPES: Readonly<Record<ChartBucket, string>> = {
  // A disc, and its ring for calls that nobody took.
  reached: "M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1Z",
  not_reached: "M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1ZM6 3.4a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0-5.2Z",
  // A person's refusal is a triangle; a network's is the sign for no entry, whole where it says why.
  declined_603: "M6 1.2 11.4 10.6H.6Z",
  blocked_603plus: "M6 .4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 1 0 6 .4ZM2.6 4.9v2.2h6.8V4.9Z",
  rejected_608: "M6 .4 11.6 6 6 11.6.4 6Z",
  other_block:
    "M6 .4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 1 0 6 .4ZM6 2.2a3.8 3.8 0 1 1 0 7.6a3.8 3.8 0 1 1 0-7.6ZM3.4 5v2h5.2V5Z",
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
