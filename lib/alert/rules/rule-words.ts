import type { AlertEvidence } from "@/lib/alert/alert-draft";
import { capital } from "@/lib/alert/reader-words";
import type { RuleDefinition, RuleScope } from "@/lib/alert/rules/rule-definition.schema";
import { type Comparison, METRIC_UNITS, type RuleMetric } from "@/lib/alert/rules/rule-metric";

/** What each metric is called within a sentence. */
export const METRIC_WORDS: Readonly<Record<RuleMetric, string>> = {
  blocked: "network blocks",
  unwanted: "calls refused as unwanted",
  declined: "declined calls",
  answer: "answered calls",
  usable_cause: "failed calls that say why",
  attempts: "attempts",
  score: "score",
  standing: "standing",
  silence: "hours without calls",
};
/** What our own alerts count, which leave voicemail out as far as records tell it; an own rule counts all answered calls. */
export const ANSWERED_BY_PEOPLE = "calls answered by people";

/** What the figures of an alert count, within a sentence. */
export function metricWords({ metric, rule }: Pick<AlertEvidence, "metric" | "rule">): string {
  return rule === undefined && metric === "answer" ? ANSWERED_BY_PEOPLE : METRIC_WORDS[metric];
}

const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
  above: "above",
  below: "below",
  rises: "higher than in the 28 days before by more than",
  falls: "lower than in the 28 days before by more than",
};
const HOUR_WORDS: Readonly<Record<number, string>> = { 1: "an hour", 24: "24 hours", 168: "7 days", 672: "28 days" };

/** What a rule looks for, as a sentence without its end. */
export function conditionWords(rule: RuleDefinition): string {
  const { metric, comparison, threshold, minCalls, per } = rule;
  const unit = METRIC_UNITS[metric];
  const whose = per === "number" ? ` of one caller ID` : " of all together";
  const scope = scopeWords(rule.scope);
  const where = scope === "" ? "" : ` (${scope})`;
  if (metric === "silence") return `No calls for ${things(threshold, "hour")}${where}`;
  if (metric === "standing")
    return `Standing${whose} becomes ${threshold === 1 ? "watched or harmed" : "harmed"}${where}`;
  const what = `${capital(METRIC_WORDS[metric])}${whose}`;
  const limit = `${COMPARISON_WORDS[comparison]} ${limitWords(metric, comparison, threshold)}`;
  if (unit === "points")
    return `${what} ${limit} at the end of a day with at least ${things(minCalls, "call")}${where}`;
  const time = ` over ${windowWords(rule.windowHours)}`;
  return unit === "calls"
    ? `${what} ${limit}${time}${where}`
    : `${what} ${limit}${time}, beyond chance, with at least ${things(minCalls, "call")}${where}`;
}

/** Which calls a rule looks at; empty for all of them. */
export function scopeWords({ callers, carrier, campaign }: RuleScope): string {
  const parts = [
    callers.by === "group" && `group ${callers.values.join(", ")}`,
    callers.by === "label" && `label ${callers.values.join(", ")}`,
    callers.by === "number" &&
      (callers.values.length === 1 ? callers.values[0] : `${count(callers.values.length)} chosen caller IDs`),
    carrier !== null && `towards ${carrier}`,
    campaign !== null && `campaign ${campaign}`,
  ];
  return parts.filter((part) => part !== false).join(", ");
}

/** A value of a metric, as it is read: `6.1%`, `1,240`, `72`. */
export function valueWords(metric: RuleMetric, value: number): string {
  if (METRIC_UNITS[metric] === "share") return share(value);
  return METRIC_UNITS[metric] === "state" ? (value >= 1 ? "harmed" : "good") : count(Math.round(value));
}

/** The figures of a rule's alert in a few words: `network blocks 12%, above 5% (n = 312)`. */
export function figureWords({ metric, rateBefore, rateAfter, n, rule }: AlertEvidence): string {
  if (metric === "silence") return `no calls for ${things(rateAfter, "hour")}`;
  if (metric === "standing") return "standing is no longer good";
  const name = METRIC_WORDS[metric];
  const [before, after] = [valueWords(metric, rateBefore), valueWords(metric, rateAfter)];
  const size = METRIC_UNITS[metric] === "calls" ? "" : ` (n = ${count(n)})`;
  const isRelative = rule?.comparison === "rises" || rule?.comparison === "falls";
  return isRelative
    ? `${name} ${before} → ${after}${size}`
    : `${name} ${after}, ${rule?.comparison ?? "above"} ${before}${size}`;
}

/** How long a rule looks back, in words. */
function windowWords(hours: number): string {
  return HOUR_WORDS[hours] ?? (hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`);
}

function limitWords(metric: RuleMetric, comparison: Comparison, threshold: number): string {
  const isPoints = comparison === "rises" || comparison === "falls";
  return isPoints ? `${count(threshold * 100)} points` : valueWords(metric, threshold);
}

function share(value: number): string {
  return `${count(value * 100)}%`;
}

function count(value: number): string {
  return new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 }).format(value);
}

function things(value: number, thing: string): string {
  return `${count(value)} ${thing}${value === 1 ? "" : "s"}`;
}
