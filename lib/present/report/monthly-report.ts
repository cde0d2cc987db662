import { difference } from "@/lib/base/proportion";
import { daysOfZone } from "@/lib/present/days-of-zone";
import { formatCount, formatDay, formatInterval, formatShare, formatThings, formatTime } from "@/lib/present/format";
import { monthTitle } from "@/lib/present/report/month-title";
import type { MonthlyReport } from "@/lib/present/report/report.schema";
import { hiddenText, hitsOf, isClear, isComparable, pointsText } from "@/lib/present/report/report-cell";
import { type CountedReport, cellKey, countReport } from "@/lib/present/report/report-counts";
import { eventTables, type ReportAudience } from "@/lib/present/report/report-events";
import type { ReportFacts } from "@/lib/present/report/report-facts";
import { monthBefore } from "@/lib/present/report/report-month";
import { countTables } from "@/lib/present/report/report-tables";
import { isSmall } from "@/lib/present/report/small-cells";

/** Fewer calls than these carry no report: the tables stand, and nothing is concluded. */
const TELLING_MIN = 100;

/** Puts the report of a month into words and tables. */
export function monthlyReport(facts: ReportFacts, audience: ReportAudience): MonthlyReport {
  const { span, organizationName, timeZone } = facts;
  const counted = countReport(facts, audience.isShared);
  return {
    month: span.month,
    title: monthTitle(span.month),
    organizationName,
    timeZone,
    coverage: coverageText(facts),
    cautions: cautions(facts, counted, audience),
    figures: figures(facts, counted),
    summary: summary(facts, counted),
    tables: [...countTables(counted, span.month), ...eventTables(facts, audience)],
    method: METHOD,
  };
}

function coverageText({ coverage: { firstDay, lastDay, daysWithCalls }, span, timeZone }: ReportFacts): string {
  if (firstDay === null || lastDay === null) return `No calls from this month are stored. ${daysOfZone(timeZone)}`;
  const day = (key: string) => formatDay(`${key}T12:00:00Z`, "UTC");
  const range = firstDay === lastDay ? `of ${day(firstDay)}` : `from ${day(firstDay)} to ${day(lastDay)}`;
  return `Calls ${range}, on ${daysWithCalls} of ${span.days} days. ${daysOfZone(timeZone, `${lastDay}T00:00:00Z`)}`;
}

function cautions(
  { span, lastCallAt, coverage, timeZone, keptFrom, keptFromBefore }: ReportFacts,
  { now }: CountedReport,
  { isShared }: ReportAudience,
): string[] {
  const isOver = lastCallAt !== null && lastCallAt >= span.to;
  const endsEarly = coverage.lastDay !== null && coverage.lastDay < span.lastDay && !isOver;
  const cut = (from: Date, month: string) =>
    `Sums from before ${formatTime(from, timeZone)} are no longer kept, so ${month} is not whole.`;
  const all = [
    keptFrom !== null && cut(keptFrom, "this month"),
    keptFromBefore !== null && cut(keptFromBefore, "the month before"),
    endsEarly && "No call after this month is stored yet: more calls of it may still be imported.",
    now.calls > 0 &&
      now.calls < TELLING_MIN &&
      `${isSmall(now.calls) && isShared ? "So few calls are" : now.calls === 1 ? "1 call is" : `${formatCount(now.calls)} calls are`} not enough to tell how the numbers stand. The intervals show how little is known.`,
    isShared &&
      "Counts from 1 to 4 are shown as “< 5”, and what would give them away as “hidden”. Whom the calls went to is in no report.",
  ];
  return all.filter((one) => one !== false);
}

function figures({ coverage, daysBefore, harmedCounts, span }: ReportFacts, { now, before, hidden }: CountedReport) {
  const before_ = monthTitle(monthBefore(span.month));
  const isHidden = (...subjects: string[]) => subjects.some((subject) => hidden.has(cellKey("now", subject)));
  const rate = (label: string, key: "blocked" | "answer", hits: string) => {
    const value = now.rates[key];
    if (value.n === 0) return { label, text: "–", note: "no call could be delivered" };
    if (isHidden(hits, "routable")) return { label, text: hiddenText(hitsOf(value)), note: "tells of few calls" };
    return { label, text: formatShare(value.value), note: `${formatInterval(value)}, n = ${formatCount(value.n)}` };
  };
  return [
    {
      label: "Calls",
      text: isHidden("calls") ? hiddenText(now.calls) : formatCount(now.calls),
      note:
        before.calls === 0
          ? `none in ${before_}`
          : hidden.has(cellKey("before", "calls"))
            ? ""
            : `${formatCount(before.calls)} in ${before_}, on ${formatThings(daysBefore, "day")}`,
    },
    rate("Blocked by networks", "blocked", "blocked"),
    rate("Answered", "answer", "reached"),
    {
      label: "Caller IDs used",
      text: formatCount(coverage.callerIds),
      note: `on ${formatThings(coverage.daysWithCalls, "day")}`,
    },
    {
      label: "Harmed or recovering",
      text: formatCount(harmedCounts.atEnd),
      note: `at the end; ${formatCount(harmedCounts.atStart)} at the start`,
    },
  ];
}

function summary(facts: ReportFacts, counted: CountedReport): string[] {
  const { now } = counted;
  if (now.calls === 0) return ["There were no calls in this month, so there is nothing to report."];
  if (now.calls < TELLING_MIN) return ["There are not enough calls to conclude anything from this month."];
  return [blockSentence(facts, counted), harmSentence(facts), alertSentence(facts), adviceSentence(facts)].filter(
    (sentence) => sentence !== "",
  );
}

function blockSentence({ span }: ReportFacts, { now, before, hidden }: CountedReport): string {
  const [rate, old] = [now.rates.blocked, before.rates.blocked];
  const isHidden = (side: "now" | "before") =>
    hidden.has(cellKey(side, "blocked")) || hidden.has(cellKey(side, "routable"));
  if (rate.n === 0) return "No call could be delivered: the records show only dead numbers and failures.";
  if (isHidden("now")) return "Networks blocked few calls, if any.";
  const begin = `Networks blocked ${formatCount(hitsOf(rate))} of ${formatThings(rate.n, "call")} that could be delivered: ${formatShare(rate.value)}, and with 95% confidence ${formatInterval(rate)}.`;
  const month = monthTitle(monthBefore(span.month));
  if (old.n === 0) return `${begin} There were no calls in ${month} to compare with.`;
  if (!isComparable(rate, old)) return `${begin} There are not enough calls in both months to compare.`;
  if (isHidden("before")) return begin;
  const change = difference(rate, old);
  return isClear(change)
    ? `${begin} That is ${change.value > 0 ? "more" : "less"} than in ${month} (${formatShare(old.value)}), by ${pointsText(Math.abs(change.value)).replace("+", "")} points.`
    : `${begin} In ${month} it was ${formatShare(old.value)}: the difference may be chance.`;
}

function harmSentence({ harmedCounts: { became, recovered, atEnd, atStart } }: ReportFacts): string {
  if (became + recovered + atEnd + atStart === 0)
    return "No caller ID with enough calls to tell was harmed, at the start or at the end.";
  return `${formatThings(became, "caller ID")} became harmed and ${formatCount(recovered)} recovered; ${formatCount(atEnd)} ${atEnd === 1 ? "was" : "were"} harmed or recovering at the end of the month.`;
}

function alertSentence({ alerts, hasMoreAlerts }: ReportFacts): string {
  const held = alerts.filter(({ withdrawnAt }) => withdrawnAt === null);
  const withdrawn = alerts.length - held.length;
  if (held.length === 0)
    return withdrawn === 0
      ? "No alert was raised."
      : `No alert was raised that still holds; ${formatCount(withdrawn)} ${wasWithdrawn(withdrawn)}.`;
  const open = held.filter(({ status }) => status === "open").length;
  const falseAlarms = held.filter(({ resolution }) => resolution === "false_alarm").length;
  const told = [
    `${formatCount(open)} of them still open`,
    ...(falseAlarms > 0 ? [formatThings(falseAlarms, "false alarm")] : []),
  ];
  return `${hasMoreAlerts ? "At least " : ""}${formatThings(held.length, "alert")} ${held.length === 1 ? "was" : "were"} raised, ${told.join(", ")}.${withdrawn === 0 ? "" : ` ${formatCount(withdrawn)} more ${wasWithdrawn(withdrawn)}.`}`;
}

function wasWithdrawn(count: number): string {
  return `${count === 1 ? "was" : "were"} withdrawn since, as calls came or went`;
}

function adviceSentence({ actions }: ReportFacts): string {
  const done = actions.filter(({ kind }) => kind === "done");
  if (done.length === 0) return "";
  const helped = done.filter(({ verdict }) => verdict?.word === "helped").length;
  const toTell = done.filter(({ verdict }) => verdict === null || verdict.word === "not_yet").length;
  return `Advice was followed ${done.length === 1 ? "once" : `${formatCount(done.length)} times`}: it helped in ${formatCount(helped)}, and in ${formatCount(toTell)} it is too early to tell.`;
}

const METHOD = [
  "Everything here is counted from the call records that were imported, at the time this report was opened; calls that are imported later change it.",
  "An interval holds the true share with 95% confidence (Wilson). It takes calls as independent of each other; days differ by more than that, so small changes that look clear may still be the weekday or the list.",
  "A change is the difference of two shares with its interval (Newcombe 1998). Where the interval reaches over zero, the change may be chance.",
  "Each figure is rounded by itself: what is shown may add up to a little more or less than the sum, or differ by a little more or less than the change.",
  "A block is a call that a network or its analytics refused: 603+ with its notice, 608, and refusals by a network without a reason. A plain 603 counts as declined, because records seldom tell who sent it.",
  "Labels such as “Spam Likely” on the callee's screen are in no call record. They show here only through their effect on answers.",
  "A caller ID is harmed when its calls are blocked, refused or left unanswered beyond what chance and the rest of the fleet explain. Below the needed number of calls it is not judged.",
];
