import { cx } from "class-variance-authority";

interface IntervalBarProps {
  /** All three within 0 and `max`. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly max: number;
  readonly tone?: "accent" | "good" | "watch" | "bad" | "neutral";
  readonly className?: string;
}

const FILLS = { accent: "bg-accent", good: "bg-good", watch: "bg-watch", bad: "bg-bad", neutral: "bg-line-strong" };

/** A figure on its scale with the range in which it plausibly lies. It adds to figures in words, so screen readers skip it. */
export function IntervalBar({ value, low, high, max, tone = "accent", className }: IntervalBarProps) {
  const place = (at: number) => (max <= 0 ? 0 : (Math.min(max, Math.max(0, at)) / max) * 100);
  const [start, end] = [place(low), place(high)];
  return (
    <span aria-hidden className={cx("relative block h-2 w-full min-w-10 forced-color-adjust-none", className)}>
      <span className="absolute inset-x-0 top-[3px] h-[2px] rounded-sm bg-line" />
      <span
        className={cx("absolute top-[2px] h-1 rounded-sm opacity-40", FILLS[tone])}
        style={{ left: `${start}%`, width: `max(2px, ${end - start}%)` }}
      />
      <span
        className={cx("absolute top-0 h-2 w-[3px] -translate-x-1/2 rounded-sm", FILLS[tone])}
        style={{ left: `${place(value)}%` }}
      />
    </span>
  );
}
