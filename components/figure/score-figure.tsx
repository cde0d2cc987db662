import { IntervalBar } from "@/components/figure/interval-bar";
import type { Band } from "@/lib/score/band";

interface ScoreFigureProps {
  /** Whole points, 0 to 100; null until there is a score. */
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly grade: Band;
}

const TONES = { healthy: "good", watch: "watch", at_risk: "bad", poor: "bad", not_enough_calls: "neutral" } as const;

/** A score with its 80 % interval. */
export function ScoreFigure({ score, low, high, grade }: ScoreFigureProps) {
  if (score === null || low === null || high === null)
    return (
      <span className="text-ink-faint">
        –<span className="sr-only"> no score yet</span>
      </span>
    );
  return (
    <span
      className="grid w-19 sm:w-32 grid-cols-[1.75rem_minmax(0,1fr)] items-center gap-2"
      title={`80% interval ${low} to ${high}`}
    >
      <strong className="text-right font-semibold text-ink">{score}</strong>
      <IntervalBar value={score} low={low} high={high} max={100} tone={TONES[grade]} />
      <span className="sr-only">
        80% interval {low} to {high}
      </span>
    </span>
  );
}
