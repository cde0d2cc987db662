import { cva } from "class-variance-authority";
import type { ReactNode } from "react";

const look = cva(
  "inline-flex h-5 shrink-0 items-center gap-1 rounded-sm align-middle px-1.5 text-xs font-medium whitespace-nowrap",
  {
    variants: {
      tone: {
        neutral: "bg-sunken text-ink-soft",
        accent: "bg-accent-soft text-accent",
        good: "bg-good-soft text-good",
        watch: "bg-watch-soft text-watch",
        bad: "bg-bad-soft text-bad",
      },
    },
  },
);

/** What a badge may say by its colour; its word says it too. */
export type Tone = "neutral" | "accent" | "good" | "watch" | "bad";

/** A word that marks a state. */
export function Badge({ tone = "neutral", children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={look({ tone })}>{children}</span>;
}
