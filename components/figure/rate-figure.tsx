import { cx } from "class-variance-authority";
import type { Proportion } from "@/lib/base/proportion";
import { formatCount, formatInterval, formatShare } from "@/lib/present/format";

interface RateFigureProps {
  readonly rate: Proportion;
  /** What the rate counts, in the plural. */
  readonly noun?: string;
  /** Puts what it rests on below it, where many stand side by side. */
  readonly isStacked?: boolean;
}

/** A rate with what it rests on and how sure it is. Without a call it is a dash: nothing is known. */
export function RateFigure({ rate, noun = "calls", isStacked = false }: RateFigureProps) {
  if (rate.n === 0) return <span className="text-ink-faint">–</span>;
  return (
    <span className="whitespace-nowrap" title={`95% interval ${formatInterval(rate)}`}>
      <strong className="font-semibold text-ink">{formatShare(rate.value)}</strong>{" "}
      <span className={cx("block text-xs text-ink-faint", !isStacked && "sm:inline")}>
        {formatCount(rate.value * rate.n)}/{formatCount(rate.n)}
        <span className="sr-only">
          {" "}
          {noun}, 95% interval {formatInterval(rate)}
        </span>
      </span>
    </span>
  );
}
