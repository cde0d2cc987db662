import { adviceRule } from "@/lib/advice/catalogue";
import { verdictWords } from "@/lib/present/advice/advice-verdict";
import { alertRow } from "@/lib/present/alert/alert-row";
import { presentAlert } from "@/lib/present/alert/present-alert";
import { maskedCallerId } from "@/lib/present/caller-id/masked-caller-id";
import { STANDING_WORDS } from "@/lib/present/caller-id/standing-words";
import { dayKey, formatCallerId, formatCount, formatDay, formatShare, formatThings } from "@/lib/present/format";
import { blockerText, caseWord, KIND_WORDS } from "@/lib/present/redress/redress-words";
import type { ReportCell, ReportTable } from "@/lib/present/report/report.schema";
import { countCell, hitsOf, rateCell, rateNames, tellsOfFew, textCell } from "@/lib/present/report/report-cell";
import { countsOf } from "@/lib/present/report/report-counts";
import type { ReportFacts } from "@/lib/present/report/report-facts";
import { isSmall } from "@/lib/present/report/small-cells";
import { visibleText } from "@/lib/present/visible-text";

/** Who reads a report. */
export interface ReportAudience {
  /** Whoever has a link: what counts few calls is hidden. */
  readonly isShared: boolean;
  /** Caller IDs are cut short, and their labels left out. */
  readonly hasMasks: boolean;
}

/** The tables that tell what happened to whom: caller IDs, alerts, advice, and how much the records tell. */
export function eventTables(facts: ReportFacts, audience: ReportAudience): ReportTable[] {
  return [
    callerIdsTable(facts, audience),
    alertsTable(facts, audience),
    adviceTable(facts, audience),
    casesTable(facts, audience),
    recordsTable(facts, audience),
  ];
}

function callerIdsTable({ harmed, harmedCounts, timeZone }: ReportFacts, audience: ReportAudience): ReportTable {
  const left = harmedCounts.all - harmed.length;
  return {
    id: "caller-ids",
    title: "Caller IDs harmed and recovered",
    note: `Caller IDs that were harmed or recovering on any day of the month.${left > 0 ? ` ${formatCount(left)} more are not listed.` : ""}`,
    columns: [
      { label: "Caller ID", isNumber: false, names: ["caller_id"] },
      { label: "Harmed since", isNumber: false, names: ["harmed_since"] },
      { label: "Recovered", isNumber: false, names: ["recovered"] },
      { label: "At the end", isNumber: false, names: ["standing"] },
      { label: "Calls", isNumber: true, names: ["calls"] },
      { label: "Blocked", isNumber: true, names: rateNames("blocked_share") },
      { label: "Answered", isNumber: true, names: rateNames("answered_share") },
    ],
    rows: harmed.map(({ callerId, label, harmedAt, recoveredAt, standing, counts }) => {
      const { calls, rates } = countsOf([counts]);
      return [
        callerIdCell(callerId, label, audience),
        dayCell(harmedAt, timeZone),
        dayCell(recoveredAt, timeZone),
        textCell(STANDING_WORDS[standing].label),
        countCell(calls, audience.isShared && isSmall(calls)),
        rateCell(rates.blocked, audience.isShared && tellsOfFew(rates.blocked)),
        rateCell(rates.answer, audience.isShared && tellsOfFew(rates.answer)),
      ];
    }),
    emptyReason: "No caller ID with enough calls to tell was harmed in this month.",
  };
}

function dayCell(at: Date | null, timeZone: string): ReportCell {
  return at === null
    ? { text: "–", note: null, values: [null] }
    : { text: formatDay(at, timeZone), note: null, values: [dayKey(at, timeZone)] };
}

function callerIdCell(callerId: string, label: string | null, { hasMasks }: ReportAudience): ReportCell {
  if (hasMasks) return textCell(maskedCallerId(callerId));
  return { text: formatCallerId(callerId), note: label === null ? null : visibleText(label), values: [callerId] };
}

function alertsTable({ alerts, hasMoreAlerts, timeZone }: ReportFacts, audience: ReportAudience): ReportTable {
  return {
    id: "alerts",
    title: "Alerts and how they ended",
    note: `Dated by the calls that showed the change, with the figure of the calls since it began, until it was over or for four weeks; how they stand now.${hasMoreAlerts ? ` The latest ${alerts.length}.` : ""}`,
    columns: [
      { label: "Detected", isNumber: false, names: ["detected"] },
      { label: "Caller ID", isNumber: false, names: ["caller_id"] },
      { label: "What changed", isNumber: false, names: ["change"] },
      { label: "Severity", isNumber: false, names: ["severity"] },
      { label: "How it ended", isNumber: false, names: ["ended"] },
    ],
    rows: alerts.map((stored) => {
      const row = alertRow({ ...presentAlert(stored), sinceThen: stored.sinceThen }, timeZone);
      const found = { ...stored.evidence, value: stored.evidence.rateAfter };
      const isHidden = audience.isShared && tellsOfFew(row.hasGoneOn ? (stored.sinceThen ?? found) : found);
      const figures = isHidden
        ? "Figures hidden: they tell of few calls."
        : `${row.metric} ${row.before} → ${row.soFar.after} (${row.soFar.interval}, n = ${row.soFar.n})`;
      return [
        dayCell(stored.detectedAt, timeZone),
        callerIdCell(stored.callerId, null, audience),
        textCell(figures, row.carrier === null ? null : `Towards ${row.carrier}.`),
        textCell(row.severity.label),
        endCell(stored, row.status.label, timeZone),
      ];
    }),
    emptyReason: "No alert was raised from the calls of this month.",
  };
}

const ENDS = { fixed: "Fixed", false_alarm: "False alarm", accepted: "Accepted as the new normal" } as const;

function endCell(alert: ReportFacts["alerts"][number], status: string, timeZone: string): ReportCell {
  const { overAt } = alert.evidence;
  const over = overAt === null ? null : `The calls show that it was over by ${formatDay(overAt, timeZone)}.`;
  if (alert.withdrawnAt !== null) return textCell("Withdrawn", "Later data no longer supports it.");
  return textCell(alert.resolution === null ? status : ENDS[alert.resolution], over);
}

function adviceTable({ actions, timeZone }: ReportFacts, { isShared }: ReportAudience): ReportTable {
  return {
    id: "advice",
    title: "Advice followed, and whether it helped",
    note: "Judged by the calls since, against the 28 days before and against comparable numbers that nobody touched.",
    columns: [
      { label: "Date", isNumber: false, names: ["date"] },
      { label: "Advice", isNumber: false, names: ["advice"] },
      { label: "For", isNumber: false, names: ["for"] },
      { label: "What came of it", isNumber: false, names: ["verdict", "explanation"] },
    ],
    rows: actions
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
      .map((action) => {
        const rule = adviceRule(action.ruleId);
        const words = verdictWords(action.verdict, rule?.watched.label ?? "calls");
        const isFew =
          isShared &&
          [action.verdict?.treated, action.verdict?.untouched].some(
            (pair) => pair && [pair.before, pair.after].some(({ hits, n }) => isSmall(hits) || isSmall(n - hits)),
          );
        const numbers = action.callerIds.length;
        const sentence = isFew ? null : words.sentence;
        return [
          dayCell(action.at, timeZone),
          textCell(rule?.title ?? action.ruleId),
          textCell(numbers === 0 ? "the organisation" : formatThings(numbers, "number")),
          action.kind === "ignored"
            ? { text: "Set aside", note: null, values: ["Set aside", null] }
            : { text: words.label, note: sentence, values: [words.label, sentence] },
        ];
      }),
    emptyReason: "No advice was noted as followed or set aside in this month.",
  };
}

function casesTable({ cases, hasMoreCases, timeZone }: ReportFacts, audience: ReportAudience): ReportTable {
  return {
    id: "cases",
    title: "Redress cases",
    note: `Opened or closed in the month, or open at its end; how they stand now.${hasMoreCases ? ` The latest ${cases.length}.` : ""}`,
    columns: [
      { label: "Opened", isNumber: false, names: ["opened"] },
      { label: "Caller ID", isNumber: false, names: ["caller_id"] },
      { label: "About", isNumber: false, names: ["kind"] },
      { label: "Asked", isNumber: false, names: ["asked"] },
      { label: "How it stands", isNumber: false, names: ["state"] },
      { label: "Closed", isNumber: false, names: ["closed"] },
    ],
    rows: cases
      .toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime())
      .map((one) => [
        dayCell(one.openedAt, timeZone),
        callerIdCell(one.callerId, null, audience),
        textCell(KIND_WORDS[one.kind]),
        textCell(blockerText(one)),
        textCell(caseWord(one).label),
        dayCell(one.closedAt, timeZone),
      ]),
    emptyReason: "No redress case was open in this month.",
  };
}

function recordsTable({ sources }: ReportFacts, { isShared }: ReportAudience): ReportTable {
  return {
    id: "records",
    title: "How much the records tell",
    note: "Of the failed calls of each source, by days of UTC: how many records say why the call failed.",
    columns: [
      { label: "Source", isNumber: false, names: ["source"] },
      { label: "Failed calls", isNumber: true, names: ["failed"] },
      { label: "Say why", isNumber: true, names: rateNames("explained") },
      { label: "Hold a Reason header", isNumber: true, names: rateNames("reason") },
      { label: "Suspected on the way", isNumber: false, names: ["suspicions"] },
    ],
    rows: sources.map(({ source, fidelity: { failed, explained, reason, suspicions } }) => [
      textCell(visibleText(source)),
      countCell(failed, isShared && isSmall(failed)),
      rateCell(explained, isShared && tellsOfFew(explained)),
      rateCell(reason, isShared && tellsOfFew(reason)),
      textCell(
        suspicions.length === 0
          ? "Nothing"
          : suspicions
              .map(({ finding, share }) =>
                isShared && tellsOfFew(share)
                  ? finding
                  : `${finding} (${formatThings(hitsOf(share), "call")}, ${formatShare(share.value)})`,
              )
              .join(". "),
      ),
    ]),
    emptyReason: "No call of this month failed, or the records were taken out.",
  };
}
