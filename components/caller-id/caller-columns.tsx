import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import type { CountedDays, DayCellProps } from "@/components/caller-id/day-cells";
import { RateFigure } from "@/components/figure/rate-figure";
import { ScoreFigure } from "@/components/figure/score-figure";
import { StandingBadge } from "@/components/figure/standing-badge";
import { Badge } from "@/components/ui/badge";
import { Skeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import type { ListSort } from "@/lib/present/caller-id/caller-id-filter";
import type { CallerRow } from "@/lib/present/caller-id/caller-row";
import { formatCount, formatDay } from "@/lib/present/format";

/** What a cell needs beside its row. */
export interface CellContext {
  readonly timeZone: string;
  /** Last day that the list covers, `2026-11-03`. */
  readonly lastDay: string;
  /** Null while its days are on their way. */
  readonly counted: CountedDays | null;
}

/** One column of the list. */
export interface CallerColumn {
  readonly id: string;
  readonly header: string;
  readonly isNumber?: true;
  /** Null where the list cannot be sorted by it. */
  readonly sort: ListSort | null;
  /** Width from which the column is shown, as classes. */
  readonly from: string;
  /** Shown on the widest screens alone: its cells are empty until the browser has said that this is one. */
  readonly isForWide?: true;
  readonly cell: (row: CallerRow, context: CellContext) => ReactNode;
}

const cells = () => import("@/components/caller-id/day-cells");
/** What shows days comes with them: they are asked for when the page is there. */
const DaysCell = lazy(() => cells().then((module) => ({ default: module.DaysCell })));
const TrendCell = lazy(() => cells().then((module) => ({ default: module.TrendCell })));
const BlockedByCell = lazy(() => cells().then((module) => ({ default: module.BlockedByCell })));

/** Screens of this width hold every column beside the navigation. */
export const SHOWS_ALL = "(min-width: 105rem)";

/** Narrower screens have no column of what is counted day by day: they need not ask for it. */
export const SHOWS_DAYS = "(min-width: 48rem)";

const ALWAYS = "";
const [FROM_SM, FROM_MD, FROM_XL] = ["hidden sm:table-cell", "hidden md:table-cell", "hidden xl:table-cell"];
/** As `SHOWS_ALL`. */
const FROM_2XL = "hidden min-[105rem]:table-cell";

/** The columns, the telling ones first; narrow screens show the first few. */
export const CALLER_COLUMNS: readonly CallerColumn[] = [
  {
    id: "callerId",
    header: "Caller ID",
    sort: null,
    from: ALWAYS,
    cell: ({ callerIdText, href, note, item }) => (
      <>
        <TextLink href={href} data-row-link className="font-medium whitespace-nowrap">
          {callerIdText}
        </TextLink>
        <span className="flex max-w-44 items-center gap-1.5 text-xs whitespace-nowrap text-ink-faint sm:max-w-36 min-[105rem]:max-w-56">
          <span className="shrink-0 sm:hidden">
            <StandingBadge standing={item.standing} />
          </span>
          {note === "" ? null : (
            <span title={note} className="min-w-0 truncate">
              {note}
            </span>
          )}
          {item.openAlerts === 0 ? null : (
            <Badge tone="bad">
              {item.openAlerts} {item.openAlerts === 1 ? "alert" : "alerts"}
            </Badge>
          )}
        </span>
      </>
    ),
  },
  {
    id: "standing",
    header: "Standing",
    sort: null,
    from: FROM_SM,
    cell: ({ item }) => <StandingBadge standing={item.standing} />,
  },
  {
    id: "score",
    header: "Score",
    sort: "score",
    from: ALWAYS,
    cell: ({ item }) => <ScoreFigure score={item.score} low={item.low} high={item.high} grade={item.grade} />,
  },
  {
    id: "days",
    header: "Calls per day",
    sort: null,
    from: FROM_MD,
    cell: (_, context) => onceCounted(DaysCell, context, <Skeleton className="h-6 w-24" />),
  },
  {
    id: "trend",
    header: "Blocked or refused, trend",
    sort: null,
    from: FROM_XL,
    cell: (_, context) => onceCounted(TrendCell, context, null),
  },
  {
    id: "blocked",
    header: "Blocked",
    isNumber: true,
    sort: "blocked",
    from: ALWAYS,
    cell: ({ rates }) => <RateFigure rate={rates.blocked} />,
  },
  {
    id: "blockedBy",
    header: "Blocked by",
    sort: null,
    from: FROM_XL,
    cell: (_, context) => onceCounted(BlockedByCell, context, null),
  },
  {
    id: "unwanted",
    header: "Unwanted",
    isNumber: true,
    sort: null,
    from: FROM_2XL,
    isForWide: true,
    cell: ({ rates }) => <RateFigure rate={rates.unwanted} />,
  },
  {
    id: "declined",
    header: "Declined",
    isNumber: true,
    sort: null,
    from: FROM_2XL,
    isForWide: true,
    cell: ({ rates }) => <RateFigure rate={rates.declined} />,
  },
  {
    id: "answer",
    header: "Answered",
    isNumber: true,
    sort: null,
    from: FROM_MD,
    cell: ({ rates }) => <RateFigure rate={rates.answer} />,
  },
  {
    id: "attempts",
    header: "Attempts",
    isNumber: true,
    sort: "attempts",
    from: FROM_SM,
    cell: ({ item }) => formatCount(item.attempts),
  },
  {
    id: "owner",
    header: "Owner",
    sort: null,
    from: FROM_2XL,
    isForWide: true,
    cell: ({ item }) => <span className="block max-w-40 truncate">{item.owner ?? "–"}</span>,
  },
  {
    id: "lastCallAt",
    header: "Last call",
    sort: "lastCallAt",
    from: FROM_2XL,
    isForWide: true,
    cell: ({ item }, { timeZone }) => <span className="whitespace-nowrap">{formatDay(item.lastCallAt, timeZone)}</span>,
  },
];

function onceCounted(Cell: ComponentType<DayCellProps>, { counted, lastDay }: CellContext, meanwhile: ReactNode) {
  if (counted === null) return meanwhile;
  return (
    <Suspense fallback={meanwhile}>
      <Cell counted={counted} lastDay={lastDay} />
    </Suspense>
  );
}
