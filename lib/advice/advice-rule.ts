import type { AdviceCounts } from "@/lib/advice/advice-day";
import type { CallerFacts } from "@/lib/advice/caller-facts";
import type { FleetFacts } from "@/lib/advice/fleet-facts";
import type { Reading } from "@/lib/advice/reading";
import type { Outcome } from "@/lib/outcome/outcome";

/** How bad it is; the worst first. */
export const ADVICE_SEVERITIES = ["critical", "high", "medium", "low"] as const;
export type AdviceSeverity = (typeof ADVICE_SEVERITIES)[number];

/** Who says where a threshold lies. */
export type SourceKind = "vendor guidance" | "regulation" | "our default";

/** Who in an organisation has to act. */
export type AdviceRole =
  | "dialler operator"
  | "list owner"
  | "compliance officer"
  | "telephony engineer"
  | "number owner";

/** What the figures of rules are counted in; a share and points are parts of one. */
export const ADVICE_UNITS = [
  ...(["share", "points", "times", "seconds"] as const),
  ...(["calls", "callees", "numbers", "campaigns", "complaints", "runs"] as const),
] as const;
export type AdviceUnit = (typeof ADVICE_UNITS)[number];

/** A limit; passing it fires the rule. */
export interface AdviceThreshold {
  /** Name within its rule. */
  readonly id: string;
  readonly level: "warn" | "critical";
  /** Which of the rule's readings it limits. */
  readonly reading: string;
  readonly unit: AdviceUnit;
  readonly direction: "above" | "below";
  readonly value: number;
  readonly source: SourceKind;
}

/** What a rule read off: how much it rests on, and its readings by name; or which column is missing. */
export type Measured =
  | { readonly kind: "read"; readonly n: number; readonly readings: Readonly<Record<string, Reading>> }
  | { readonly kind: "missing"; readonly column: string; readonly how: string };

/** What is compared before and after somebody acted. */
export interface Watched {
  readonly label: string;
  readonly better: "lower" | "higher";
  /** Hits and trials of a day's counts. */
  readonly of: (counts: AdviceCounts) => { readonly hits: number; readonly n: number };
}

interface RuleText {
  readonly id: string;
  /** Its place in the list of rules, 1 to 41. */
  readonly number: number;
  readonly title: string;
  readonly severity: AdviceSeverity;
  /** Where a first warning weighs less. */
  readonly warnSeverity?: AdviceSeverity;
  /** What is counted, over which calls and days. */
  readonly measures: string;
  readonly thresholds: readonly [AdviceThreshold, ...AdviceThreshold[]];
  /** Less than this says nothing. */
  readonly minimum: { readonly n: number; readonly of: string };
  /** Standard, law, or whose advice; what the thresholds rest on. */
  readonly citation: string;
  /** Whether a lawyer should look before anybody relies on it. */
  readonly isLegal: boolean;
  readonly why: string;
  readonly steps: readonly [string, ...string[]];
  readonly role: AdviceRole;
  readonly watched: Watched;
  /** The calls that show it. */
  readonly shows: { readonly outcomes: readonly Outcome[]; readonly days: number };
}

/** A rule that looks at one caller ID. */
export interface CallerRule extends RuleText {
  readonly scope: "caller";
  readonly measure: (caller: CallerFacts, fleet: FleetFacts) => Measured;
}

/** A rule that looks at the organisation as a whole. */
export interface FleetRule extends RuleText {
  readonly scope: "organization";
  readonly measure: (fleet: FleetFacts) => Measured;
}

/** A rule of good conduct. */
export type AdviceRule = CallerRule | FleetRule;

/** What was read. @param n how many calls, callees or days it rests on */
export function read(n: number, readings: Readonly<Record<string, Reading>>): Measured {
  return { kind: "read", n, readings };
}

/** Nothing can be read. @param how how to get the column */
export function missing(column: string, how: string): Measured {
  return { kind: "missing", column, how };
}
