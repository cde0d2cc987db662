import type { RuleMetric } from "@/lib/alert/rules/rule-metric";
import { valueWords } from "@/lib/alert/rules/rule-words";
import type { AlertRuleBacktest } from "@/lib/present/alert-rule.schema";
import { formatCallerId, formatCount, formatTime } from "@/lib/present/format";

/** What a rule would have found, ready to be shown. */
export interface BacktestWords {
  readonly headline: string;
  /** On what it rests. */
  readonly note: string;
  /** What speaks against saving it, in sentences. */
  readonly warnings: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly at: string;
    readonly callerId: string;
    readonly who: string;
    readonly figures: string;
    readonly end: string;
    /** The calls behind the figures. */
    readonly callsQuery: Readonly<Record<string, string>>;
  }[];
}

/** Writes down what a rule would have found. @param timeZone IANA name of the zone whose hours these are */
export function backtestWords(found: AlertRuleBacktest, metric: RuleMetric, timeZone: string): BacktestWords {
  const { from, to, total, callers, numberDays } = found;
  if (from === null || to === null)
    return {
      headline: "There are no calls to try it on yet",
      note: "It will judge the calls that come.",
      warnings: [],
      rows: [],
    };
  return {
    headline:
      total === 0
        ? "It would have raised no alert"
        : `It would have raised ${formatCount(total)} ${total === 1 ? "alert" : "alerts"} about ${formatCount(callers)} ${callers === 1 ? "caller ID" : "caller IDs"}`,
    note: `${found.condition}. Tried on the calls from ${formatTime(from, timeZone)} to ${formatTime(to, timeZone)}: ${formatCount(numberDays)} days on which a caller ID was used.`,
    warnings: warningsOf(found),
    rows: found.incidents.flatMap((incident) => {
      const [first] = incident.callers;
      if (first === undefined) return [];
      const more = incident.callerCount - 1;
      const range =
        first.low === first.high
          ? ""
          : ` (${valueWords(metric, first.low)} to ${valueWords(metric, first.high)}, n = ${formatCount(first.n)})`;
      return [
        {
          key: `${incident.detectedAt} ${first.callerId}`,
          at: formatTime(incident.detectedAt, timeZone),
          callerId: first.callerId,
          who: `${formatCallerId(first.callerId)}${more > 0 ? ` and ${formatCount(more)} more` : ""}`,
          figures: `${valueWords(metric, first.value)}${range}, against ${valueWords(metric, first.before)}`,
          end: incident.overAt === null ? "not over yet" : `over by ${formatTime(incident.overAt, timeZone)}`,
          callsQuery: { callerId: first.callerId, from: first.since, to: first.at },
        },
      ];
    }),
  };
}

function warningsOf({
  daysOverBudget,
  mailsPerDay,
  dayMax,
  isNoisy,
  perThousand,
}: AlertRuleBacktest): readonly string[] {
  const warnings = [
    daysOverBudget > 0 &&
      `On ${formatCount(daysOverBudget)} ${daysOverBudget === 1 ? "day" : "days"} it alone would have sent more than the ${formatCount(mailsPerDay)} mails that one person may get in a day, at most ${formatCount(dayMax)}.`,
    isNoisy &&
      perThousand !== null &&
      `It finds ${formatCount(Math.round(perThousand))} in 1,000 days of a caller ID. Our own detections find fewer than 1 where nothing is wrong, so most of these are probably chance: ask for more calls, a longer time or a higher limit.`,
  ];
  return warnings.filter((warning) => warning !== false);
}
