import type { RuleWish } from "@/lib/alert/rules/rule-definition.schema";

/** A rule to begin with. */
export interface RuleTemplate {
  readonly id: string;
  /** When one wants it, in a sentence. */
  readonly why: string;
  readonly rule: RuleWish;
}

/** Rules to begin with; each is tried on the organisation's own calls before it is kept. */
export const RULE_TEMPLATES: readonly RuleTemplate[] = [
  {
    id: "blocks",
    why: "A hard limit, whatever is usual for the number.",
    rule: {
      name: "Blocked more than agreed",
      metric: "blocked",
      comparison: "above",
      threshold: 0.05,
      severity: "high",
      minCalls: 100,
    },
  },
  {
    id: "unwanted",
    why: "People say that they do not want these calls, before networks act on it.",
    rule: {
      name: "Unwanted",
      metric: "unwanted",
      comparison: "above",
      threshold: 0.02,
      windowHours: 168,
      minCalls: 200,
    },
  },
  {
    id: "answers",
    why: "A number of yours is answered less than it used to be.",
    rule: {
      name: "Answered less than before",
      metric: "answer",
      comparison: "falls",
      threshold: 0.05,
      windowHours: 168,
      minCalls: 200,
    },
  },
  {
    id: "volume",
    why: "Nobody is to dial more than this from one number.",
    rule: { name: "Dialled too much", metric: "attempts", comparison: "above", threshold: 300, severity: "medium" },
  },
  {
    id: "score",
    why: "You promised somebody that no number falls below this.",
    rule: { name: "Score below promise", metric: "score", comparison: "below", threshold: 70, severity: "high" },
  },
  {
    id: "harmed",
    why: "A number's standing changed for the worse.",
    rule: { name: "Standing lost", metric: "standing", comparison: "below", threshold: 0, severity: "high" },
  },
  {
    id: "causes",
    why: "A trunk no longer says why calls fail, so that blocks cannot be seen.",
    rule: {
      name: "Failures without a cause",
      metric: "usable_cause",
      comparison: "below",
      threshold: 0.7,
      per: "together",
      minCalls: 100,
    },
  },
  {
    id: "silence",
    why: "No calls come in: the import has stopped, or the dialler.",
    rule: {
      name: "No calls come in",
      metric: "silence",
      comparison: "above",
      threshold: 72,
      per: "together",
      severity: "high",
    },
  },
];
