import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import type { ScoreDays } from "@/lib/present/caller-id/score-days";
import { formatCount } from "@/lib/present/format";

/** The same figures as the chart's, to be read. */
export function ScoreDaysTable({ model }: { readonly model: ScoreDays }) {
  return (
    <Table caption="Score per day, as a table">
      <thead>
        <tr>
          <HeadCell>Day</HeadCell>
          <HeadCell isNumber>Score</HeadCell>
          <HeadCell isNumber>80% interval</HeadCell>
          <HeadCell isNumber>Attempts</HeadCell>
        </tr>
      </thead>
      <tbody>
        {[...model.points].reverse().map(({ key, title, score, range, attempts }) => (
          <tr key={key}>
            <RowHead className="whitespace-nowrap">{title}</RowHead>
            <Cell isNumber>{score ?? "–"}</Cell>
            <Cell isNumber>{range === null ? "–" : `${range[0]} to ${range[1]}`}</Cell>
            <Cell isNumber>{formatCount(attempts)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
