import { wilson } from "@/lib/base/proportion";
import { BUCKET_WORDS, STACK_ORDER } from "@/lib/present/chart/chart-bucket";
import { monthTitle } from "@/lib/present/report/month-title";
import type { ReportTable } from "@/lib/present/report/report.schema";
import { CHANGE_NAMES, changeCell, countCell, rateCell, rateNames, textCell } from "@/lib/present/report/report-cell";
import { type CountedReport, cellKey, type ReportCounts, type Side } from "@/lib/present/report/report-counts";
import { monthBefore } from "@/lib/present/report/report-month";
import { visibleText } from "@/lib/present/visible-text";

const NO_CALLS = "There were no calls in this month.";

/** A rate with the cells that tell it: its hits and what it is of. */
const RATES = [
  { rate: "answer", label: "Answered", of: "of calls that could be delivered", hits: "reached", base: "routable" },
  {
    rate: "blocked",
    label: "Blocked by networks",
    of: "of calls that could be delivered",
    hits: "blocked",
    base: "routable",
  },
  {
    rate: "declined",
    label: "Declined (603)",
    of: "of calls that reached callees",
    hits: "declined_603",
    base: "delivered",
  },
  {
    rate: "unwanted",
    label: "Unwanted (607)",
    of: "of calls that reached callees",
    hits: "unwanted_607",
    base: "delivered",
  },
] as const;

/** The tables that count calls by how they ended. */
export function countTables(report: CountedReport, month: string): ReportTable[] {
  return [ratesTable(report, month), outcomesTable(report, month), carriersTable(report, month)];
}

function ratesTable(report: CountedReport, month: string): ReportTable {
  const { now, before } = report;
  return {
    id: "rates",
    title: "Rates",
    note: "Calls to dead numbers, network failures and errors on our own side are not counted in these rates.",
    columns: [{ label: "Rate", isNumber: false, names: ["rate"] }, ...comparedColumns("share", month)],
    rows:
      now.calls === 0
        ? []
        : RATES.map(({ rate, label, of, hits, base }) => [
            { ...textCell(label, of), values: [label] },
            ...comparedCells(now.rates[rate], before.rates[rate], (side) => isHidden(report, side, hits, base)),
          ]),
    emptyReason: NO_CALLS,
  };
}

function outcomesTable(report: CountedReport, month: string): ReportTable {
  const { now, before } = report;
  const shown = STACK_ORDER.filter((bucket) => now.buckets[bucket] + before.buckets[bucket] > 0).toReversed();
  const shareOf = (counts: ReportCounts, bucket: (typeof shown)[number]) =>
    wilson(counts.buckets[bucket], counts.calls);
  return {
    id: "outcomes",
    title: "Outcomes",
    note: "How the calls ended; each call counts once.",
    columns: [
      { label: "Outcome", isNumber: false, names: ["outcome"] },
      { label: "Calls", isNumber: true, names: ["calls"] },
      ...comparedColumns("share", month),
    ],
    rows: shown.map((bucket) => [
      { ...textCell(BUCKET_WORDS[bucket].label, BUCKET_WORDS[bucket].meaning), values: [BUCKET_WORDS[bucket].label] },
      countCell(now.buckets[bucket], isHidden(report, "now", bucket)),
      ...comparedCells(shareOf(now, bucket), shareOf(before, bucket), (side) =>
        isHidden(report, side, bucket, "calls"),
      ),
    ]),
    emptyReason: NO_CALLS,
  };
}

function carriersTable(report: CountedReport, month: string): ReportTable {
  const unknown = report.carriers.find(({ label, isNamed }) => !isNamed && label === "Carrier unknown");
  const hasUnknown = unknown !== undefined && unknown.now.calls > 0;
  return {
    id: "carriers",
    title: "Blocks by carrier",
    note: hasUnknown
      ? "Calls whose records name no carrier stand in a row of their own: a block among them cannot be traced."
      : "The carrier that each call went to, as the records name it.",
    columns: [
      { label: "Carrier", isNumber: false, names: ["carrier"] },
      { label: "Calls", isNumber: true, names: ["calls"] },
      { label: "Blocked", isNumber: true, names: ["blocked"] },
      ...comparedColumns("blocked_share", month),
    ],
    rows: report.carriers.map(({ label, now, before }, place) => {
      const own = (subject: string) => `carrier ${place} ${subject}`;
      const blocked = Math.round(now.rates.blocked.value * now.rates.blocked.n);
      return [
        textCell(visibleText(label)),
        countCell(now.calls, isHidden(report, "now", own("calls"))),
        countCell(blocked, isHidden(report, "now", own("blocked"))),
        ...comparedCells(now.rates.blocked, before.rates.blocked, (side) =>
          isHidden(report, side, own("blocked"), own("routable")),
        ),
      ];
    }),
    emptyReason: NO_CALLS,
  };
}

function comparedColumns(name: string, month: string): ReportTable["columns"] {
  const before = monthTitle(monthBefore(month));
  return [
    { label: "Share", isNumber: true, names: rateNames(name) },
    { label: before, isNumber: true, names: rateNames(`${name}_before`) },
    { label: "Change", isNumber: true, names: CHANGE_NAMES },
  ];
}

function comparedCells(
  now: Parameters<typeof rateCell>[0],
  before: Parameters<typeof rateCell>[0],
  isHiddenOn: (side: Side) => boolean,
) {
  const [hiddenNow, hiddenBefore] = [isHiddenOn("now"), isHiddenOn("before")];
  return [rateCell(now, hiddenNow), rateCell(before, hiddenBefore), changeCell(now, before, hiddenNow || hiddenBefore)];
}

function isHidden({ hidden }: CountedReport, side: Side, ...subjects: readonly string[]): boolean {
  return subjects.some((subject) => hidden.has(cellKey(side, subject)));
}
