/** A stop of the demo's tour: what is pointed at, and what is to be seen there. */
export interface TourStep {
  /** Id of the element. */
  readonly target: string;
  readonly title: string;
  readonly text: string;
}

/** The stops, in order; all of them on the overview. */
export const TOUR_STEPS: readonly TourStep[] = [
  {
    target: "needs-you",
    title: "What needs you now",
    text: "Numbers that changed beyond chance: what happened, since when, from what to what, on how many calls, and the likeliest cause. “See why” opens a number with its score taken apart, down to the header of each blocked call; “What to do” leads to the steps.",
  },
  {
    target: "status-strip",
    title: "How far to trust it",
    text: "How old the figures are, how many calls they rest on, and how many failed calls say why they failed. A block that the records do not tell cannot be seen.",
  },
  {
    target: "outcome-days",
    title: "How calls ended, day by day",
    text: "603, 603+, 607 and 608 are told apart: a person's decline, a network's block, unwanted, rejected. Choose “Refused” to see these alone.",
  },
  {
    target: "carriers",
    title: "Who blocks",
    text: "Each carrier against each outcome. A block at one carrier alone is that carrier's analytics; the same everywhere is the number, or the list.",
  },
  {
    target: "content",
    title: "Your own calls",
    text: "Advice says what to do and later whether it helped; Reports has each month to print or share. Create an account and import an export of your provider: it takes a minute.",
  },
];
