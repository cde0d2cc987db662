import type { AdviceRule, AdviceSeverity } from "@/lib/advice/advice-rule";
import type { RuleEvidence } from "@/lib/advice/judge-rule";

/** Where a figure does not count calls, one in ten of them is taken to gain. */
const ASSUMED_PART = 0.1;

/**
 * How many calls would end better if the advice were followed: of a share those beyond its first threshold, of a count
 * the count itself, otherwise a tenth of the calls. A rough order, for ranking alone.
 * @param calls calls of the number in the days that the rule looks at
 */
export function expectedGain(rule: AdviceRule, { readings }: RuleEvidence, calls: number): number {
  const gains = readings
    .filter(({ passed }) => passed.length > 0)
    .map((reading) => {
      const limit = rule.thresholds.find((threshold) => threshold.reading === reading.name)?.value ?? 0;
      if (reading.n !== null) return Math.abs(reading.value - limit) * reading.n;
      if (reading.unit === "calls" || reading.unit === "callees") return Math.min(calls, reading.value);
      return ASSUMED_PART * calls;
    });
  return Math.max(0, ...gains);
}

const WEIGHTS: Readonly<Record<AdviceSeverity, number>> = { critical: 8, high: 4, medium: 2, low: 1 };

/** What advice is ranked by, the largest first: how bad it is, times the logarithm of the calls that gain. */
export function adviceRank(severity: AdviceSeverity, gain: number): number {
  return WEIGHTS[severity] * Math.log2(2 + gain);
}
