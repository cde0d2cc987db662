import type { Signal } from "@/lib/calls/signal";
import { HUMAN_RING_MIN_MS, INSTANT_REFUSAL_MS } from "@/lib/outcome/attribution";
import { classify } from "@/lib/outcome/classify";
import type { Verdict } from "@/lib/outcome/outcome";
import { applyOverrides, type RuleOverride } from "@/lib/outcome/rule-override";

/** Judges signals of one source; `ringMs` is the time the call rang, null when the record does not say. */
export type Classifier = (signal: Signal, ringMs?: number | null) => Verdict;

/** Distinct signals that are remembered before all are forgotten at once. */
const DISTINCT_MAX = 20_000;
/** Signals with more text than this are judged each time: remembering them would cost more than it saves. */
const TEXT_LENGTH_MAX = 600;

function flag(value: boolean | null): number {
  return value === null ? 0 : value ? 1 : 2;
}

/** How many numbers `timingOf` gives. */
export const TIMINGS = 24;

/** Of every duration the rules only ask on which side of a limit it lies: signals that differ in nothing else are judged alike. */
export function timingOf({ pddMs, durationMs }: Pick<Signal, "pddMs" | "durationMs">, ringMs: number | null): number {
  const pdd = pddMs === null ? 0 : pddMs >= 0 && pddMs <= INSTANT_REFUSAL_MS ? 1 : 2;
  const ring = ringMs === null ? 0 : ringMs <= 0 ? 1 : ringMs < HUMAN_RING_MIN_MS ? 2 : 3;
  return (pdd * 4 + ring) * 2 + (durationMs !== null && durationMs > 0 ? 1 : 0);
}

function isCode(value: number | null): boolean {
  return value === null || (Number.isInteger(value) && value >= 0 && value < 1000);
}

/** Everything of a signal that is no text, as one whole number below 2^31. */
function numbersKey(signal: Signal, ringMs: number | null): number {
  const flags = (flag(signal.rang) * 3 + flag(signal.answered)) * 2 + (signal.retryAfterS === null ? 0 : 1);
  return (((signal.sip ?? 0) * 1000 + (signal.q850 ?? 0)) * 18 + flags) * 32 + timingOf(signal, ringMs);
}

/** The texts of a signal with their lengths before them, so that no two different signals can share a key. */
function textsKey({ phrase, reason, callInfo, disposition, amd }: Signal): string {
  let key = "";
  for (const text of [phrase, reason, callInfo, disposition, amd])
    key += text === null ? "-" : `${text.length}:${text}`;
  return key;
}

function textLength({ phrase, reason, callInfo, disposition, amd }: Signal): number {
  const headers = (reason?.length ?? 0) + (callInfo?.length ?? 0);
  return headers + (phrase?.length ?? 0) + (disposition?.length ?? 0) + (amd?.length ?? 0);
}

/**
 * Makes the classifier of one source, which remembers the signals it has judged, because real records repeat few of them.
 * Its verdicts are those of `classify`, then the source's exceptions; the memory is bounded.
 * @param overrides the source's exceptions to single rules
 */
export function createClassifier(overrides: readonly RuleOverride[] = []): Classifier {
  const known = new Map<string, Map<number, Verdict>>();
  let size = 0;
  const judged: Classifier = (signal, ringMs = null) => applyOverrides(overrides, signal, classify(signal, ringMs));

  return (signal, ringMs = null) => {
    const isPlain = isCode(signal.sip) && isCode(signal.q850) && textLength(signal) <= TEXT_LENGTH_MAX;
    if (!isPlain) return judged(signal, ringMs);
    const texts = textsKey(signal);
    const numbers = numbersKey(signal, ringMs);
    const before = known.get(texts)?.get(numbers);
    if (before !== undefined) return before;
    const verdict = judged(signal, ringMs);
    if (size >= DISTINCT_MAX) {
      known.clear();
      size = 0;
    }
    const sameTexts = known.get(texts) ?? new Map<number, Verdict>();
    known.set(texts, sameTexts.set(numbers, verdict));
    size++;
    return verdict;
  };
}
