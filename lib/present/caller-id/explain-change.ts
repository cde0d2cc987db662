import { oddsText, percent } from "@/lib/alert/figure-text";
import { capital } from "@/lib/alert/reader-words";
import { RULE_METRICS } from "@/lib/alert/rules/rule-metric";
import { ANSWERED_BY_PEOPLE, figureWords, METRIC_WORDS, valueWords } from "@/lib/alert/rules/rule-words";
import type { Alert } from "@/lib/present/alert/alert.schema";
import { countedWords } from "@/lib/present/alert/counted-words";
import { formatCount, formatThings, formatTime } from "@/lib/present/format";
import { visibleText } from "@/lib/present/visible-text";

/** A figure of an explanation: what it is called and what it was. */
export interface ChangeFigure {
  readonly label: string;
  readonly value: string;
}

/** Why an alert was raised, in a sentence and in its figures. */
export interface ChangeExplanation {
  /** "Calls answered by people 9.1% against 15.4% expected on Verizon since Tue 3 Nov, 14:00, 312 calls, odds 4,300 : 1." */
  readonly sentence: string;
  readonly figures: readonly ChangeFigure[];
  /** What the odds mean, and whether it stood out among all caller IDs. */
  readonly certainty: string;
}

const RATES: ReadonlyMap<string, string> = new Map([
  ["answer", capital(ANSWERED_BY_PEOPLE)],
  ["blocked", capital(METRIC_WORDS.blocked)],
]);

/** Takes an alert's evidence apart. @param timeZone IANA name */
export function explainChange(alert: Alert, timeZone: string): ChangeExplanation {
  const { rule } = alert.evidence;
  return rule === undefined ? explainFound(alert, timeZone) : explainRule(alert, rule, timeZone);
}

/** What one of our detections, or the score, saw. */
function explainFound({ evidence, carrier, detectedAt }: Alert, timeZone: string): ChangeExplanation {
  const { rateBefore, rateAfter, low, high, n, since, odds, overAt } = evidence;
  const rate = RATES.get(evidence.metric) ?? "Calls";
  const where = carrier === null || carrier === "" ? "" : ` on ${visibleText(carrier)}`;
  const told = odds === null ? null : `${oddsText(odds)} : 1`;
  const end = formatTime(detectedAt, timeZone);
  // A score weighs calls of weeks; the day on which it is told to be low is not that on which they began.
  const time = odds === null ? `in the weeks up to ${end}` : `since ${formatTime(since, timeZone)}`;
  const sentence = [
    `${rate} ${percent(rateAfter)} against ${percent(rateBefore)} expected${where} ${time}`,
    formatThings(n, "call"),
    ...(told === null ? [] : [`odds ${told}`]),
  ].join(", ");
  const figures = [
    { label: "Seen", value: `${percent(rateAfter)} (${percent(low)} to ${percent(high)})` },
    { label: "Expected", value: percent(rateBefore) },
    { label: "Carrier", value: where === "" ? "all, or not known" : where.slice(4) },
    { label: "Window", value: odds === null ? `the weeks up to ${end}` : `${formatTime(since, timeZone)} to ${end}` },
    { label: "Calls", value: formatCount(n) },
    { label: "Odds", value: told ?? "none: the score alone was low" },
    ...(overAt === null ? [] : [{ label: "Over", value: formatTime(overAt, timeZone) }]),
  ];
  const sure = [certainty(evidence, timeZone), countedWords(evidence) ?? ""].join(" ").trim();
  return { sentence: `${sentence}.`, figures, certainty: sure };
}

type OwnRule = NonNullable<Alert["evidence"]["rule"]>;

/** What an own rule saw: there are no odds, and what it compares with is its limit, or what was before. */
function explainRule({ evidence, carrier, detectedAt }: Alert, rule: OwnRule, timeZone: string): ChangeExplanation {
  const { rateBefore, rateAfter, low, high, n, since, overAt } = evidence;
  const metric = RULE_METRICS.find((one) => one === evidence.metric) ?? "blocked";
  const write = (value: number) => valueWords(metric, value);
  const range = low === high ? "" : ` (${write(low)} to ${write(high)})`;
  const isRelative = rule.comparison === "rises" || rule.comparison === "falls";
  const from = formatTime(since, timeZone);
  const where = carrier === null || carrier === "" ? "" : ` on ${visibleText(carrier)}`;
  return {
    sentence: `Your rule “${visibleText(rule.name)}”: ${visibleText(figureWords({ ...evidence, metric }))}${where} since ${from}.`,
    figures: [
      { label: "Seen", value: `${write(rateAfter)}${range}` },
      { label: isRelative ? "Before" : "Limit", value: write(rateBefore) },
      { label: "Carrier", value: where === "" ? "all, or not known" : where.slice(4) },
      { label: "Window", value: `${from} to ${formatTime(detectedAt, timeZone)}` },
      ...(n === 0 ? [] : [{ label: "Calls", value: formatCount(n) }]),
      ...(overAt === null ? [] : [{ label: "Over", value: formatTime(overAt, timeZone) }]),
    ],
    certainty: `It is what the rule looks for: ${visibleText(rule.condition)}.`,
  };
}

function certainty({ odds, confirmedAt }: Alert["evidence"], timeZone: string): string {
  if (odds === null) return "The whole interval of the score lay below the line. No sudden change was seen.";
  const days = `A caller ID that nothing happened to shows such odds less often than once in ${oddsText(odds)} days.`;
  return confirmedAt === null
    ? `${days} Among all caller IDs of the organisation it does not stand out yet.`
    : `${days} Among all caller IDs of the organisation it stood out from ${formatTime(confirmedAt, timeZone)} on; one in ten of those that do is expected to be false.`;
}
