import { X } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { RateFigure } from "@/components/figure/rate-figure";
import { ScoreFigure } from "@/components/figure/score-figure";
import { StandingBadge } from "@/components/figure/standing-badge";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ComparedCaller } from "@/lib/present/caller-id/compare-page";
import { formatCount, formatDay } from "@/lib/present/format";

interface CompareTableProps {
  readonly compared: readonly ComparedCaller[];
  readonly timeZone: string;
}

interface Line {
  readonly name: string;
  readonly show: (one: ComparedCaller, timeZone: string) => ReactNode;
}

const LINES: readonly Line[] = [
  { name: "Standing", show: ({ row }) => <StandingBadge standing={row.item.standing} /> },
  { name: "Score", show: ({ row: { item } }) => <ScoreFigure {...item} /> },
  { name: "Costs it most", show: ({ heaviest }) => <Heaviest heaviest={heaviest} /> },
  { name: "Blocked", show: ({ row }) => <RateFigure rate={row.rates.blocked} /> },
  { name: "Answered", show: ({ row }) => <RateFigure rate={row.rates.answer} /> },
  { name: "Declined", show: ({ row }) => <RateFigure rate={row.rates.declined} /> },
  { name: "Unwanted", show: ({ row }) => <RateFigure rate={row.rates.unwanted} /> },
  { name: "Attempts", show: ({ row }) => formatCount(row.item.attempts) },
  { name: "Open alerts", show: ({ row }) => formatCount(row.item.openAlerts) },
  { name: "First call", show: ({ row }, timeZone) => formatDay(row.item.firstCallAt, timeZone) },
  { name: "Last call", show: ({ row }, timeZone) => formatDay(row.item.lastCallAt, timeZone) },
];

/** Caller IDs beside each other, a line for each figure. */
export function CompareTable({ compared, timeZone }: CompareTableProps) {
  return (
    <Table caption="Caller IDs beside each other">
      <thead>
        <tr>
          <HeadCell>Figure</HeadCell>
          {compared.map(({ row, withoutHref }) => (
            <HeadCell key={row.item.callerId} className="min-w-40 align-bottom">
              <span className="flex items-center gap-1">
                <TextLink href={row.href} className="text-base font-semibold">
                  {row.callerIdText}
                </TextLink>
                <Link
                  href={withoutHref}
                  prefetch={false}
                  aria-label={`Leave out ${row.callerIdText}`}
                  className="rounded-sm p-1 text-ink-faint hover:bg-sunken hover:text-ink"
                >
                  <X aria-hidden className="size-3.5" />
                </Link>
              </span>
              <span className="block max-w-48 truncate font-normal">{row.note}</span>
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {LINES.map(({ name, show }) => (
          <tr key={name}>
            <RowHead className="whitespace-nowrap">{name}</RowHead>
            {compared.map((one) => (
              <Cell key={one.row.item.callerId}>{show(one, timeZone)}</Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Heaviest({ heaviest }: Pick<ComparedCaller, "heaviest">) {
  if (heaviest === null) return <span className="text-ink-faint">nothing</span>;
  return (
    <>
      {heaviest.label} <span className="whitespace-nowrap text-ink-soft">({heaviest.points} points)</span>
    </>
  );
}
