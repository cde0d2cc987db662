import type { Comparison, Verdict } from "@/lib/advice/verify-advice";
import { formatCount, formatShare } from "@/lib/present/format";

/** What came of advice that was followed, in words. */
export interface VerdictWords {
  readonly label: string;
  readonly tone: "good" | "watch" | "bad" | "neutral";
  readonly sentence: string;
}

const tenths = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1, signDisplay: "exceptZero" });

/** Puts a verdict into words. @param label what was compared; null verdict: the calls have not been looked at yet */
export function verdictWords(verdict: Verdict | null, label: string): VerdictWords {
  if (verdict === null)
    return {
      label: "Not yet measured",
      tone: "neutral",
      sentence: "The calls since then will be compared when they come in.",
    };
  if (verdict.word === "not_yet" || verdict.change === null)
    return {
      label: "Not yet measurable",
      tone: "neutral",
      sentence:
        verdict.callsToGo > 0
          ? `It needs ${formatCount(verdict.callsToGo)} more ${verdict.callsToGo === 1 ? "call" : "calls"}.`
          : "There were no calls of this kind before or since.",
    };
  const { label: word, tone } = WORDS[verdict.word];
  const { low, high, value } = verdict.change;
  const points = `${tenths.format(value * 100)} points, ${tenths.format(low * 100)} to ${tenths.format(high * 100)} with 95% confidence`;
  const beyond =
    verdict.untouched === null
      ? `${points}; no comparable untouched number has enough calls, so other causes are not ruled out`
      : `beyond the untouched numbers (${shift(verdict.untouched)}): ${points}`;
  return { label: word, tone, sentence: `Of ${label}: ${shift(verdict.treated)}; ${beyond}.` };
}

const WORDS = {
  helped: { label: "Helped", tone: "good" },
  no_effect: { label: "No effect shown", tone: "watch" },
  worse: { label: "Worse", tone: "bad" },
} as const;

function shift({ before, after }: Comparison): string {
  const share = ({ hits, n }: Comparison["before"]) => formatShare(n === 0 ? 0 : hits / n);
  return `${share(before)} of ${formatCount(before.n)} before, ${share(after)} of ${formatCount(after.n)} since`;
}
