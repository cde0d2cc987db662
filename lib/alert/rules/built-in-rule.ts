import type { AlertSeverity } from "@/lib/alert/alert-draft";

/** Rules of ours: on from the first import, in every organisation. */
export const BUILT_IN_RULES = ["scan_block", "scan_label", "score_low"] as const;
/** One of them. */
export type BuiltInRuleId = (typeof BUILT_IN_RULES)[number];

/** What a rule of ours looks for. */
export interface BuiltInRule {
  readonly id: BuiltInRuleId;
  readonly name: string;
  readonly condition: string;
  readonly severity: AlertSeverity;
}

/** What the rules of ours are called and look for; docs/detection.md has their formulas and measured false alarms. */
export const BUILT_IN: readonly BuiltInRule[] = [
  {
    id: "scan_block",
    name: "A network blocks a caller ID",
    condition:
      "More calls are blocked than chance explains, on one carrier or on all: at most one false alert in 1,000 days of one caller ID",
    severity: "critical",
  },
  {
    id: "scan_label",
    name: "A caller ID is shown with a warning",
    condition:
      "Fewer people answer and more refuse than chance and the day explain: at most one false alert in 1,000 days of one caller ID",
    severity: "high",
  },
  {
    id: "score_low",
    name: "A caller ID has lost its good reputation",
    condition:
      "The score is low beyond its interval, though no change was seen: bad from the first calls on, or slowly worse",
    severity: "high",
  },
];
