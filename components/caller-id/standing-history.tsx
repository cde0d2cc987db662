import { ArrowRight } from "lucide-react";
import { StandingBadge } from "@/components/figure/standing-badge";
import { Card } from "@/components/ui/card";
import type { StandingStepRow } from "@/lib/present/standing-step";

/** When its standing changed, and why; latest first. */
export function StandingHistory({
  steps,
  timeZone,
}: {
  readonly steps: readonly StandingStepRow[];
  readonly timeZone: string;
}) {
  return (
    <Card title="Standing" note={`Changes, latest first; times of ${timeZone}.`} isFlush>
      {steps.length === 0 ? (
        <p className="px-4 pb-3 text-ink-soft">It has not changed since its first call.</p>
      ) : (
        <ol className="divide-y divide-line/70">
          {steps.map(({ id, at, from, to, why }) => (
            <li key={id} className="flex flex-col gap-0.5 px-4 py-2.5">
              <p className="flex flex-wrap items-center gap-1.5">
                <StandingBadge standing={from} />
                <ArrowRight aria-label="became" className="size-3.5 text-ink-faint" />
                <StandingBadge standing={to} />
                <span className="ml-auto text-sm whitespace-nowrap text-ink-faint">{at}</span>
              </p>
              <p className="text-sm text-ink-soft">{why}</p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
