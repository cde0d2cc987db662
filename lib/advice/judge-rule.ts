import type { AdviceRule, Measured } from "@/lib/advice/advice-rule";
import type { AdviceSettings, HeldThreshold } from "@/lib/advice/advice-settings";
import { heldThresholds } from "@/lib/advice/advice-settings";
import { passes, type Reading, rangeOf } from "@/lib/advice/reading";

/** What a rule says of what was read. */
export type Judgement =
  | { readonly kind: "fires"; readonly level: "warn" | "critical"; readonly evidence: RuleEvidence }
  | { readonly kind: "quiet"; readonly evidence: RuleEvidence }
  | { readonly kind: "too_few"; readonly n: number; readonly needed: number; readonly of: string }
  | { readonly kind: "missing"; readonly column: string; readonly how: string }
  | { readonly kind: "off" };

/** The figures behind a judgement. */
export interface RuleEvidence {
  /** How many calls, callees or days it rests on. */
  readonly n: number;
  readonly readings: readonly ReadingEvidence[];
}

/** One reading, with the thresholds that limit it. */
export interface ReadingEvidence {
  readonly name: string;
  readonly value: number;
  /** Its 95 % interval; the value itself where it is no share. */
  readonly low: number;
  readonly high: number;
  readonly hits: number | null;
  readonly n: number | null;
  readonly unit: HeldThreshold["unit"];
  readonly passed: readonly string[];
}

/** A share of fewer calls than this says nothing, whatever its interval: 0 of 50 still allows 7 %. */
const SHARE_MIN = 50;

/** Judges what was read by the rule's thresholds as the organisation holds them. */
export function judgeRule(rule: AdviceRule, measured: Measured, settings: AdviceSettings): Judgement {
  if (settings.rules.get(rule.id)?.isOff === true) return { kind: "off" };
  if (measured.kind === "missing") return measured;
  const { n: needed, of } = rule.minimum;
  if (measured.n < needed) return { kind: "too_few", n: measured.n, needed, of };
  const thresholds = heldThresholds(rule, settings);
  const passed = thresholds.filter((threshold) => isPassed(rule, threshold, measured.readings[threshold.reading]));
  const evidence = {
    n: measured.n,
    readings: Object.entries(measured.readings).map(([name, reading]) =>
      readingEvidence(name, reading, thresholds, passed),
    ),
  };
  if (passed.length === 0) return { kind: "quiet", evidence };
  return { kind: "fires", level: passed.some(({ level }) => level === "critical") ? "critical" : "warn", evidence };
}

function isPassed(rule: AdviceRule, threshold: HeldThreshold, reading: Reading | undefined): boolean {
  if (reading === undefined) return false;
  const leastTrials = rule.minimum.n > 1 ? Math.min(rule.minimum.n, SHARE_MIN) : SHARE_MIN;
  if (reading.kind === "share" && reading.n < leastTrials) return false;
  return passes(reading, threshold.value, threshold.direction);
}

function readingEvidence(
  name: string,
  reading: Reading,
  thresholds: readonly HeldThreshold[],
  passed: readonly HeldThreshold[],
): ReadingEvidence {
  const isShare = reading.kind === "share";
  return {
    name,
    ...rangeOf(reading),
    hits: isShare ? reading.hits : null,
    n: isShare ? reading.n : null,
    unit: thresholds.find((threshold) => threshold.reading === name)?.unit ?? "callees",
    passed: passed.filter((threshold) => threshold.reading === name).map(({ id }) => id),
  };
}
