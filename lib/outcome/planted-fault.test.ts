import { describe, expect, it } from "vitest";
import { z } from "zod";
import { SILENT, type Signal } from "@/lib/calls/signal";
import { CAUSE_OUTCOMES } from "@/lib/outcome/cause-outcome";
import vectors from "@/lib/outcome/classification-vectors.json";
import { judge } from "@/lib/outcome/classify";
import { type Evidence, readEvidence } from "@/lib/outcome/evidence";
import { CONFIDENCES, OUTCOMES, type Outcome, type Verdict } from "@/lib/outcome/outcome";
import type { Rule } from "@/lib/outcome/rule";
import { RULES } from "@/lib/outcome/rules";
import { signalSchema } from "@/lib/outcome/signal.schema";

/** A table of rules, or of causes, with one fault in it. */
interface Fault {
  readonly name: string;
  readonly rules: readonly Rule[];
  readonly causes: ReadonlyMap<number, Outcome>;
}

const cases = z
  .array(
    z.object({
      name: z.string(),
      signal: signalSchema,
      expect: z.object({ outcome: z.enum(OUTCOMES), confidence: z.enum(CONFIDENCES) }),
    }),
  )
  .parse(vectors);

function next<Value>(values: readonly Value[], value: Value): Value {
  const after = values[(values.indexOf(value) + 1) % values.length];
  if (after === undefined) throw new Error("an empty list has no next value");
  return after;
}

function replaced(index: number, change: (rule: Rule) => Rule): readonly Rule[] {
  return RULES.map((rule, at) => (at === index ? change(rule) : rule));
}

function otherOutcome(outcome: Rule["outcome"]): Outcome {
  return outcome === "by_cause" || outcome === "by_word" ? "unknown" : next(OUTCOMES, outcome);
}

function faultsOfRule({ id }: Rule, index: number): readonly Fault[] {
  const fault = (name: string, rules: readonly Rule[]): Fault => ({
    name: `${name} ${id}`,
    rules,
    causes: CAUSE_OUTCOMES,
  });
  const swapped = [...RULES.slice(0, index), ...RULES.slice(index, index + 2).reverse(), ...RULES.slice(index + 2)];
  return [
    fault(
      "flip the outcome of",
      replaced(index, (rule) => ({ ...rule, outcome: otherOutcome(rule.outcome) })),
    ),
    fault(
      "flip the confidence of",
      replaced(index, (rule) => ({ ...rule, confidence: next(CONFIDENCES, rule.confidence) })),
    ),
    fault(
      "drop",
      RULES.filter((_, at) => at !== index),
    ),
    fault(
      "always apply",
      replaced(index, (rule) => ({ ...rule, when: () => true })),
    ),
    fault(
      "negate the condition of",
      replaced(index, (rule) => ({ ...rule, when: (e: Evidence) => !rule.when(e) })),
    ),
    fault("swap with the rule behind it:", swapped),
  ];
}

function faultsOfCause(cause: number, outcome: Outcome): readonly Fault[] {
  const wrong = new Map(CAUSE_OUTCOMES).set(cause, next(OUTCOMES, outcome));
  const without = new Map([...CAUSE_OUTCOMES].filter(([other]) => other !== cause));
  return [
    { name: `flip the outcome of cause ${cause}`, rules: RULES, causes: wrong },
    { name: `drop cause ${cause}`, rules: RULES, causes: without },
  ];
}

type Seen = Pick<Verdict, "outcome" | "confidence">;

/** What users see of a verdict; a rule's name alone does not count as a difference. */
function seen(rules: readonly Rule[], signal: Signal, evidence: Evidence): Seen {
  const { outcome, confidence } = judge(rules, signal, evidence, null);
  return { outcome, confidence };
}

function differ(a: Seen, b: Seen): boolean {
  return a.outcome !== b.outcome || a.confidence !== b.confidence;
}

const CODES = [null, 180, 200, 301, 400, 402, 403, 404, 408, 433, 480, 486, 487, 488, 503, 603, 607, 608, 699];
const GRID_CAUSES = [null, 1, 3, 16, 18, 19, 21, 31, 102, 702, 819];
const REASONS = [
  null,
  'SIP;cause=603;text="v=analytics1;url=https://b.example";location=RLN',
  'SIP;cause=603;text="v=analytics1"',
  "SIP;cause=607",
  "SIP;cause=607, SIP;cause=608",
  "SIP;cause=200",
  "Q.850;cause=21;location=RLN",
];
const ENDS = [
  SILENT,
  { ...SILENT, durationMs: 9000 },
  { ...SILENT, durationMs: 9000, answered: true, disposition: "NO ANSWER" },
  { ...SILENT, disposition: "NO ANSWER" },
  { ...SILENT, durationMs: 9000, amd: "machine", disposition: "BUSY" },
  { ...SILENT, durationMs: 9000, answered: true, amd: "screening" },
  { ...SILENT, disposition: "voicemail", phrase: "Network Blocked" },
  { ...SILENT, durationMs: 9000, answered: true, phrase: "Network Blocked" },
];

/** Every combination of what the rules ask about: shows which faults can change a verdict at all. */
function everyCombination() {
  const signals = CODES.flatMap((sip) =>
    GRID_CAUSES.flatMap((q850) => REASONS.flatMap((reason) => ENDS.map((end) => ({ ...end, sip, q850, reason })))),
  );
  return signals.map((signal) => {
    const evidence = readEvidence(signal);
    return { signal, evidence, sound: seen(RULES, signal, evidence) };
  });
}

describe("a fault planted in the table of rules", () => {
  const faults = [
    ...RULES.flatMap(faultsOfRule),
    ...[...CAUSE_OUTCOMES].flatMap(([cause, outcome]) => faultsOfCause(cause, outcome)),
  ];
  const isFound = ({ rules, causes }: Fault) =>
    cases.some(({ signal, expect: expected }) => differ(seen(rules, signal, readEvidence(signal, causes)), expected));
  const survivors = faults.filter((fault) => !isFound(fault));
  const combinations = everyCombination();
  const isHarmless = ({ rules, causes }: Fault) =>
    causes === CAUSE_OUTCOMES &&
    combinations.every(({ signal, evidence, sound }) => !differ(seen(rules, signal, evidence), sound));
  const harmless = survivors.filter(isHarmless);

  it("is found by the vectors in at least 95 of 100 cases", () => {
    const found = faults.length - survivors.length;
    const real = faults.length - harmless.length;
    const score = (100 * found) / real;
    const missed = survivors.filter((fault) => !harmless.includes(fault));
    process.stdout.write(
      `planted faults: ${found} of ${real} found (${score.toFixed(1)} %); ${harmless.length} more change no verdict\n` +
        missed.map(({ name }) => `  not found: ${name}\n`).join(""),
    );
    expect(score).toBeGreaterThanOrEqual(95);
    expect(real).toBeGreaterThan(250);
  });

  it("is harmless only as a swap of rules that never both hold, or where another rule says the same", () => {
    const names = harmless.map(({ name }) => name).filter((name) => !name.startsWith("swap"));
    expect(names).toEqual([
      // Cause 18 or 19 then counts as a cause beside a generic code, which gives the same verdict.
      "drop 480-no-answer",
      // The last two rules and the end of the table all say that nothing is known.
      "always apply status-word",
      "drop nothing",
      "always apply nothing",
      "negate the condition of nothing",
    ]);
  });

  it("is never seen in the sound table", () => {
    for (const { signal, expect: expected } of cases) {
      expect(differ(seen(RULES, signal, readEvidence(signal)), expected)).toBe(false);
    }
  });
});
