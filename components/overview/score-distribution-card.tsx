import { cx } from "class-variance-authority";
import { Card } from "@/components/ui/card";
import type { ScoreDistribution } from "@/lib/present/caller-id/score-distribution";
import { formatCount } from "@/lib/present/format";

const FILLS = { good: "bg-good", watch: "bg-watch", bad: "bg-bad" } as const;

/** How the scores of the fleet are spread, as bars with their figures. */
export function ScoreDistributionCard({ model }: { readonly model: ScoreDistribution }) {
  return (
    <Card title="Scores of the fleet" note={model.text}>
      <ul className={cx("flex flex-col gap-1", model.scored === 0 && "hidden")}>
        {model.ranges.map(({ label, callerIds, length, tone }) => (
          <li key={label} className="grid grid-cols-[3.25rem_minmax(0,1fr)_3rem] items-center gap-2 text-sm">
            <span className="text-right text-ink-soft">{label}</span>
            <span aria-hidden className="h-3.5 rounded-sm bg-sunken forced-color-adjust-none">
              <span
                className={cx("block h-full rounded-sm", FILLS[tone])}
                style={{ width: `${length * 100}%`, minWidth: callerIds > 0 ? 3 : 0 }}
              />
            </span>
            <span className={callerIds === 0 ? "text-ink-faint" : "font-medium text-ink"}>
              {formatCount(callerIds)}
              <span className="sr-only"> caller IDs</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
