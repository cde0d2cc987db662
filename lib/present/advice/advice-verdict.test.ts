import { expect, it } from "vitest";
import type { Verdict } from "@/lib/advice/verify-advice";
import { verdictWords } from "@/lib/present/advice/advice-verdict";

const treated = { before: { hits: 50, n: 500 }, after: { hits: 10, n: 500 } };
const untouched = { before: { hits: 20, n: 500 }, after: { hits: 20, n: 500 } };
const change = { value: -0.08, low: -0.12, high: -0.04 };
const verdict = (wish: Partial<Verdict> = {}): Verdict => ({
  word: "helped",
  treated,
  untouched,
  change,
  callsToGo: 0,
  ...wish,
});

it.each([
  [
    verdict(),
    "Helped",
    "Of blocks: 10% of 500 before, 2% of 500 since; beyond the untouched numbers (4% of 500 before, 4% of 500 since): -8 points, -12 to -4 with 95% confidence.",
  ],
  [
    verdict({ word: "no_effect", untouched: null }),
    "No effect shown",
    "Of blocks: 10% of 500 before, 2% of 500 since; -8 points, -12 to -4 with 95% confidence; no comparable untouched number has enough calls, so other causes are not ruled out.",
  ],
  [
    verdict({ word: "worse", change: { value: 0.08, low: 0.04, high: 0.12 }, untouched: null }),
    "Worse",
    expect.stringContaining("+8 points, +4 to +12"),
  ],
  [verdict({ word: "not_yet", change: null, callsToGo: 140 }), "Not yet measurable", "It needs 140 more calls."],
  [verdict({ word: "not_yet", change: null, callsToGo: 1 }), "Not yet measurable", "It needs 1 more call."],
  [
    verdict({ word: "not_yet", change: null }),
    "Not yet measurable",
    "There were no calls of this kind before or since.",
  ],
  [null, "Not yet measured", "The calls since then will be compared when they come in."],
])("a verdict in words %#", (one, label, sentence) => {
  expect(verdictWords(one, "blocks")).toMatchObject({ label, sentence });
});
