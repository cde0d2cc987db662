import type { HARM_LINES } from "@/lib/score/harm";
import type { ScoreSums } from "@/lib/score/score-sums";

/** A state whose score is fixed by the specification of version 1. */
export interface WorkedCase {
  readonly id: number;
  readonly name: string;
  readonly carriers: readonly ScoreSums[];
  readonly score: number;
  /** Interval, rounded to whole points. */
  readonly low: number;
  readonly high: number;
  readonly enough: boolean;
  /** Points lost per line in the order of {@link HARM_LINES}, to the nearest whole point or the next. */
  readonly points: readonly [number, number, number, number, number];
}

type Ends = readonly [declined: number, unwanted: number, inferred: number, blocked: number, answered: number];

/** One carrier's calls and how they ended: of 100 of them 12 should be answered and 3 declined. */
function calls(n: number, [declined, unwanted, inferred, blocked, answered]: Ends): ScoreSums {
  const delivered = n - inferred - blocked;
  return {
    calls: n,
    declined,
    unwanted,
    inferred,
    blocked,
    answered,
    expectedAnswers: 0.12 * delivered,
    expectedAnswersOfAll: 0.12 * n,
    expectedDeclines: 0.03 * delivered,
  };
}

const nothing = [0, 0, 0, 0, 0] as const;
const healthy = calls(1000, [30, 2, 1, 2, 120]);
const cleanCarrier = calls(750, [22, 1, 1, 1, 90]);

/** The golden vectors of version 1; docs/score.md lists them and the tests hold the code to them. */
export const WORKED_CASES: readonly WorkedCase[] = [
  { id: 1, name: "no calls", carriers: [], score: 100, low: 53, high: 100, enough: false, points: nothing },
  { id: 2, name: "healthy", carriers: [healthy], score: 99.89, low: 89, high: 100, enough: true, points: nothing },
  {
    id: 3,
    name: "twenty calls",
    carriers: [calls(20, [1, 0, 0, 0, 2])],
    score: 100,
    low: 57,
    high: 100,
    enough: true,
    points: nothing,
  },
  {
    id: 4,
    name: "twenty calls, one of them blocked",
    carriers: [calls(20, [1, 0, 0, 1, 2])],
    score: 87.45,
    low: 44,
    high: 100,
    enough: true,
    points: [12, 0, 0, 1, 0],
  },
  {
    id: 5,
    name: "three times the declines",
    carriers: [calls(1000, [90, 2, 1, 2, 120])],
    score: 91.61,
    low: 81,
    high: 100,
    enough: true,
    points: [1, 0, 1, 6, 0],
  },
  {
    id: 6,
    name: "marked unwanted by 3 in 100",
    carriers: [calls(1000, [30, 30, 1, 2, 120])],
    score: 87.31,
    low: 77,
    high: 98,
    enough: true,
    points: [1, 0, 12, 0, 0],
  },
  {
    id: 7,
    name: "3 in 100 blocked",
    carriers: [calls(1000, [30, 2, 1, 30, 120])],
    score: 80.44,
    low: 71,
    high: 91,
    enough: true,
    points: [19, 0, 1, 0, 0],
  },
  {
    id: 8,
    name: "labelled on one carrier",
    carriers: [calls(250, [15, 3, 0, 3, 15]), cleanCarrier],
    score: 89.65,
    low: 77,
    high: 100,
    enough: true,
    points: [2, 0, 2, 1, 5],
  },
  {
    id: 9,
    name: "labelled everywhere",
    carriers: [calls(250, [15, 2, 0, 2, 15]), calls(750, [45, 8, 1, 7, 45])],
    score: 62.33,
    low: 50,
    high: 70,
    enough: true,
    points: [5, 0, 4, 3, 26],
  },
  {
    id: 10,
    name: "6 in 10 blocked on one carrier",
    carriers: [calls(250, [5, 1, 0, 150, 6]), cleanCarrier],
    score: 30.92,
    low: 26,
    high: 35,
    enough: true,
    points: [67, 0, 1, 0, 1],
  },
  {
    id: 11,
    name: "8 in 10 blocked",
    carriers: [calls(1000, [8, 1, 0, 800, 12])],
    score: 0.2,
    low: 0,
    high: 0,
    enough: true,
    points: [99, 0, 0, 0, 1],
  },
  {
    id: 12,
    name: "a provider that reports nothing but 603",
    carriers: [calls(1000, [400, 0, 0, 0, 72])],
    score: 20.12,
    low: 15,
    high: 23,
    enough: true,
    points: [0, 59, 0, 8, 13],
  },
  {
    id: 13,
    name: "one call in ten refused before it could ring",
    carriers: [calls(1000, [30, 1, 100, 0, 105])],
    score: 63.06,
    low: 54,
    high: 71,
    enough: true,
    points: [0, 36, 1, 0, 0],
  },
  {
    id: 14,
    name: "healthy, with 300 dead numbers and an outage that no sum holds",
    carriers: [healthy],
    score: 99.89,
    low: 89,
    high: 100,
    enough: true,
    points: nothing,
  },
];
