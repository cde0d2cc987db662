import { RateFigure } from "@/components/figure/rate-figure";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { BUCKET_WORDS } from "@/lib/present/chart/chart-bucket";
import { formatCount } from "@/lib/present/format";
import type { OutcomeDays } from "@/lib/present/outcome/outcome-days";

/** The same figures as the chart's, to be read. */
export function OutcomeDaysTable({ model, caption }: { readonly model: OutcomeDays; readonly caption: string }) {
  const buckets = [...model.buckets].reverse();
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeadCell>Day</HeadCell>
          <HeadCell isNumber>Calls</HeadCell>
          {buckets.map(({ bucket }) => (
            <HeadCell key={bucket} isNumber title={BUCKET_WORDS[bucket].label}>
              {BUCKET_WORDS[bucket].short}
            </HeadCell>
          ))}
          <HeadCell isNumber>Blocked</HeadCell>
        </tr>
      </thead>
      <tbody>
        {[...model.days].reverse().map((day) => (
          <tr key={day.key}>
            <RowHead className="whitespace-nowrap">
              {day.title}
              {day.isUnfinished ? " (not over)" : ""}
            </RowHead>
            <Cell isNumber>{day.isGap ? "–" : formatCount(day.n)}</Cell>
            {buckets.map(({ bucket }) => (
              <Cell key={bucket} isNumber>
                {day.isGap ? "–" : formatCount(day.counts[bucket])}
              </Cell>
            ))}
            <Cell isNumber>
              <RateFigure rate={day.blocked} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
