import { RateFigure } from "@/components/figure/rate-figure";
import { SparklineFigure } from "@/components/figure/sparkline-figure";
import { TrendFigure } from "@/components/figure/trend-figure";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { CarrierRow } from "@/lib/present/carrier/carriers-page";
import { formatCount } from "@/lib/present/format";

interface CarrierTableProps {
  readonly rows: readonly CarrierRow[];
  /** The carrier whose areas are shown below. */
  readonly chosen: string | null;
}

/** Carriers with their four rates, each with the calls that it rests on. */
export function CarrierTable({ rows, chosen }: CarrierTableProps) {
  return (
    <Table caption="Carriers">
      <thead>
        <tr>
          <HeadCell>Carrier</HeadCell>
          <HeadCell isNumber>Calls</HeadCell>
          <HeadCell isNumber>Blocked</HeadCell>
          <HeadCell isNumber>Answered</HeadCell>
          <HeadCell isNumber>Unwanted</HeadCell>
          <HeadCell isNumber>Declined</HeadCell>
          <HeadCell>Blocks, last week</HeadCell>
          <HeadCell>30 days</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ carrier, label, n, blocked, answer, unwanted, declined, trend, bars }) => (
          <tr key={label} className={carrier === chosen ? "bg-sunken" : undefined}>
            <RowHead className="min-w-28 max-w-40 break-words sm:min-w-32 sm:max-w-60">
              <TextLink href={`/carriers?${new URLSearchParams({ carrier })}`} scroll={false}>
                {label}
              </TextLink>
            </RowHead>
            <Cell isNumber>{formatCount(n)}</Cell>
            <Cell isNumber>
              <RateFigure rate={blocked} />
            </Cell>
            <Cell isNumber>
              <RateFigure rate={answer} />
            </Cell>
            <Cell isNumber>
              <RateFigure rate={unwanted} />
            </Cell>
            <Cell isNumber>
              <RateFigure rate={declined} />
            </Cell>
            <Cell>
              <TrendFigure trend={trend} />
            </Cell>
            <Cell>
              <SparklineFigure model={bars} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
