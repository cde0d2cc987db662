import { RateFigure } from "@/components/figure/rate-figure";
import { Card } from "@/components/ui/card";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import type { Suspicion } from "@/lib/present/caller-id/suspicion.schema";

/** What speaks for blocks that nobody announced; nothing at all where nothing does. */
export function SuspicionsCard({ suspicions }: { readonly suspicions: readonly Suspicion[] }) {
  if (suspicions.length === 0) return null;
  return (
    <Card
      title="Suspected, not counted"
      note="Calls that look blocked although no network said so. They count as what their records say, never as blocks."
      isFlush
    >
      <Table caption="Suspected, not counted">
        <thead>
          <tr>
            <HeadCell>Carrier</HeadCell>
            <HeadCell isNumber>Here</HeadCell>
            <HeadCell isNumber>Other carriers</HeadCell>
            <HeadCell isNumber>Other caller IDs here</HeadCell>
            <HeadCell>Why</HeadCell>
          </tr>
        </thead>
        <tbody>
          {suspicions.map(({ kind, carrier, here, elsewhere, othersHere, explanation }) => (
            <tr key={`${kind} ${carrier}`}>
              <RowHead className="whitespace-nowrap">
                {carrier === "" ? <em className="text-ink-soft">Carrier unknown</em> : carrier}
              </RowHead>
              <Cell isNumber>
                <RateFigure rate={here} />
              </Cell>
              <Cell isNumber>
                <RateFigure rate={elsewhere} />
              </Cell>
              <Cell isNumber>{othersHere === null ? "–" : <RateFigure rate={othersHere} />}</Cell>
              <Cell className="min-w-64 text-ink-soft">{explanation}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
