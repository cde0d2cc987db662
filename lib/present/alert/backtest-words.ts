import type { RuleMetric } from "@/lib/alert/rules/rule-metric";
import { valueWords } from "@/lib/alert/rules/rule-words";
import type { AlertRuleBacktest } from "@/lib/present/alert/alert-rule.schema";
import { formatCallerId, formatCount, formatThings, formatTime } from "@/lib/present/format";

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
        ? isBlind(found)
          ? "It could judge nothing: there were never enough calls"
          : "It would have raised no alert"
        : `It would have raised ${formatCount(total)} ${total === 1 ? "alert" : "alerts"} about ${formatCount(callers)} ${callers === 1 ? "caller ID" : "caller IDs"}`,
    note: `${found.condition}. Tried on the calls from ${formatTime(from, timeZone)} to ${formatTime(to, timeZone)}: ${formatCount(numberDays)} days on which a caller ID was used.${reachWords(found.reach)}`,
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

/** Whether it found nothing because it could judge nothing. */
function isBlind({ reach }: AlertRuleBacktest): boolean {
  return reach !== null && reach.enough === 0;
}

/** How much of what has calls it could judge, to be put behind a sentence. */
function reachWords(reach: AlertRuleBacktest["reach"]): string {
  if (reach === null) return "";
  const minimum = formatThings(reach.minCalls, "call");
  if (reach.isTogether)
    return reach.enough > 0
      ? ` Together they reached the ${minimum} that it asks for.`
      : ` Together they never reached the ${minimum} that it asks for.`;
  const { enough, tooFew } = reach;
  return ` ${formatCount(enough)} of ${formatThings(enough + tooFew, "caller ID")} reached the ${minimum} that it asks for${tooFew === 0 ? "" : `; the other ${formatCount(tooFew)} never did and ${tooFew === 1 ? "was" : "were"} not judged`}.`;
}

function warningsOf({
  daysOverBudget,
  mailsPerDay,
  dayMax,
  isNoisy,
  perThousand,
  reach,
}: AlertRuleBacktest): readonly string[] {
  const warnings = [
    reach !== null &&
      reach.enough === 0 &&
      `Nothing reached the ${formatThings(reach.minCalls, "call")} that it asks for, so that it found nothing says nothing: ask for fewer calls, or look at a longer time.`,
    daysOverBudget > 0 &&
      `On ${formatCount(daysOverBudget)} ${daysOverBudget === 1 ? "day" : "days"} it alone would have sent more than the ${formatCount(mailsPerDay)} mails that one person may get in a day, at most ${formatCount(dayMax)}.`,
    isNoisy &&
      perThousand !== null &&
      `It finds ${formatCount(Math.round(perThousand))} in 1,000 days of a caller ID. Where nothing is wrong, our own detections find fewer than 1. Look at what it found: if nothing was wrong there, ask for more calls, a longer time or a higher limit.`,
  ];
  return warnings.filter((warning) => warning !== false);
}
