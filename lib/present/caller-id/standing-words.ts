import type { Standing } from "@/lib/watch/standing";

/** A standing in words, with what its colour says. */
export interface StandingWords {
  readonly label: string;
  readonly meaning: string;
  readonly tone: "good" | "watch" | "bad" | "neutral";
}

/** The words of each standing. */
export const STANDING_WORDS: Readonly<Record<Standing, StandingWords>> = {
  good: { label: "Good", meaning: "Its calls end as one would expect.", tone: "good" },
  watch: { label: "Watch", meaning: "Something may be changing; not enough to be sure.", tone: "watch" },
  harmed: { label: "Harmed", meaning: "Calls are blocked, refused or ignored more than chance explains.", tone: "bad" },
  recovering: { label: "Recovering", meaning: "It was harmed, and its calls end better again.", tone: "watch" },
  not_enough_calls: {
    label: "Too few calls",
    meaning: "There are not enough calls to tell.",
    tone: "neutral",
  },
};
