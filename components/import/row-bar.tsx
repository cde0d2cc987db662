import { formatCount, formatShare } from "@/lib/present/format";
import { type ImportReport, rowSum } from "@/lib/present/import/import-report";

const FILLS = ["bg-accent", "bg-line-strong", "bg-bad", "bg-line"] as const;

/** Where every record of a file went: a bar whose parts are the four figures below it. */
export function RowBar({ report, isRunning }: { readonly report: ImportReport; readonly isRunning: boolean }) {
  const { read, parts } = report;
  return (
    <div className="flex flex-col gap-3">
      {isRunning ? null : (
        // Until then it would look like a second progress, and a full one.
        <div aria-hidden className="flex h-2.5 gap-px overflow-hidden rounded-sm bg-sunken forced-color-adjust-none">
          {parts.map(({ label, n }, position) =>
            n === 0 ? null : <div key={label} className={FILLS[position]} style={{ flexGrow: n, minWidth: 2 }} />,
          )}
        </div>
      )}
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
        {parts.map(({ label, n, meaning }, position) => (
          <div key={label}>
            <dt className="flex items-center gap-1.5 text-sm text-ink-soft">
              <span aria-hidden className={`size-2.5 rounded-sm forced-color-adjust-none ${FILLS[position]}`} />
              {label}
            </dt>
            <dd className="text-xl font-semibold">{formatCount(n)}</dd>
            <dd className="text-xs text-ink-faint">
              {read === 0 ? "" : `${formatShare(n / read)} of what was read. `}
              {meaning}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-ink-soft">{rowSum(report)}</p>
    </div>
  );
}
