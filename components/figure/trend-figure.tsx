import { ArrowRight, MoveDownRight, MoveUpRight } from "lucide-react";
import type { CallerTrend } from "@/lib/present/caller-id/caller-trend";

const LOOKS = {
  worse: { icon: MoveUpRight, word: "Worse", colour: "text-bad" },
  better: { icon: MoveDownRight, word: "Better", colour: "text-good" },
  steady: { icon: ArrowRight, word: "Steady", colour: "text-ink-faint" },
} as const;

/** Which way the share of blocked and refused calls went, as an arrow and a word. */
export function TrendFigure({ trend }: { readonly trend: CallerTrend }) {
  if (trend.direction === "unknown")
    return (
      <span className="text-ink-faint" title={trend.title}>
        –
      </span>
    );
  const { icon: Icon, word, colour } = LOOKS[trend.direction];
  return (
    <span className="inline-flex items-center gap-1 align-middle text-sm whitespace-nowrap" title={trend.title}>
      <Icon aria-hidden className={`size-3.5 ${colour}`} />
      {word}
      <span className="text-xs text-ink-faint">{trend.text}</span>
    </span>
  );
}
