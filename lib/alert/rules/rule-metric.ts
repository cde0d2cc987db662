/** What an own rule may watch. */
export const RULE_METRICS = [
  "blocked",
  "unwanted",
  "declined",
  "answer",
  "usable_cause",
  "attempts",
  "score",
  "standing",
  "silence",
] as const;
/** One of them. */
export type RuleMetric = (typeof RULE_METRICS)[number];

/** How a metric is counted, and what a threshold for it is: a share (0 to 1), calls, points of score, or hours. */
export type MetricUnit = "share" | "calls" | "points" | "hours" | "state";

/** What each metric is. */
export const METRIC_UNITS: Readonly<Record<RuleMetric, MetricUnit>> = {
  blocked: "share",
  unwanted: "share",
  declined: "share",
  answer: "share",
  usable_cause: "share",
  attempts: "calls",
  score: "points",
  standing: "state",
  silence: "hours",
};

/** How a metric is compared with the threshold. `rises` and `falls`: against the 28 days before, in points of share. */
export const COMPARISONS = ["above", "below", "rises", "falls"] as const;
/** One of them. */
export type Comparison = (typeof COMPARISONS)[number];

/** The comparisons that make sense for each kind of metric. */
export const UNIT_COMPARISONS: Readonly<Record<MetricUnit, readonly [Comparison, ...Comparison[]]>> = {
  share: ["above", "below", "rises", "falls"],
  calls: ["above"],
  points: ["below"],
  state: ["below"],
  hours: ["above"],
};

/** Hours that a rule may look back. */
export const RULE_WINDOWS = [1, 4, 24, 72, 168, 672] as const;
