import { BUCKET_COLOURS } from "@/components/outcome/bucket-colour";
import type { CallGroupRow } from "@/lib/present/calls/call-group-rows";
import { BUCKET_WORDS } from "@/lib/present/chart/chart-bucket";
import { formatShare, formatThings } from "@/lib/present/format";

interface OutcomeBarProps extends Pick<CallGroupRow, "parts"> {
  /** Length of the whole bar, 0 to 1 of its place. */
  readonly length: number;
}

/** How calls ended, as one bar; its figures stand in the row's other cells, and in its hints. */
export function OutcomeBar({ parts, length }: OutcomeBarProps) {
  return (
    <span aria-hidden className="block h-4 min-w-40 overflow-hidden rounded-sm bg-sunken forced-color-adjust-none">
      <span className="flex h-full gap-px" style={{ width: `${length * 100}%`, minWidth: 3 }}>
        {parts.map(({ bucket, n, share }) => (
          <span
            key={bucket}
            title={`${BUCKET_WORDS[bucket].label}: ${formatShare(share)}, ${formatThings(n, "call")}`}
            className="h-full"
            style={{ flexGrow: n, flexBasis: 0, minWidth: 1, background: BUCKET_COLOURS[bucket] }}
          />
        ))}
      </span>
    </span>
  );
}
