import { BucketMark } from "@/components/outcome/bucket-mark";
import { BUCKET_WORDS, STACK_ORDER } from "@/lib/present/chart/chart-bucket";
import { formatCount, formatInterval, formatShare } from "@/lib/present/format";
import type { OutcomeDay } from "@/lib/present/outcome/outcome-days";

/** The figures of the day under the pointer, in the order of the stack. */
export function DayHover({ day }: { readonly day: OutcomeDay | null }) {
  if (day === null) return null;
  const { title, n, counts, blocked, isGap, isUnfinished } = day;
  return (
    <div className="min-w-56 rounded-md border bg-surface px-3 py-2 text-sm text-ink shadow-popup">
      <p className="font-semibold">
        {title}
        <span className="font-normal text-ink-faint">
          {isGap ? ", no calls" : `, n = ${formatCount(n)}`}
          {isUnfinished ? ", not over" : ""}
        </span>
      </p>
      {isGap ? null : (
        <>
          <table className="mt-1 w-full">
            <tbody>
              {[...STACK_ORDER]
                .reverse()
                .filter((bucket) => counts[bucket] > 0)
                .map((bucket) => (
                  <tr key={bucket}>
                    <td className="flex items-center gap-1.5 pr-4">
                      <BucketMark bucket={bucket} />
                      {BUCKET_WORDS[bucket].label}
                    </td>
                    <td className="pr-3 text-right">{formatCount(counts[bucket])}</td>
                    <td className="text-right text-ink-soft">{formatShare(counts[bucket] / n)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
          <p className="mt-1 border-t pt-1 text-ink-soft">
            Blocked {formatShare(blocked.value)} ({formatInterval(blocked)} with 95% confidence)
          </p>
        </>
      )}
    </div>
  );
}
