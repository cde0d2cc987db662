import { IntervalBar } from "@/components/figure/interval-bar";
import { SavableTable } from "@/components/figure/savable-table";
import { Card } from "@/components/ui/card";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { areasNote, type CarrierAreas } from "@/lib/present/carrier/carriers-page";
import { formatCount, formatInterval, formatShare } from "@/lib/present/format";

const SHOWN = 25;

/** In which areas calls towards one carrier are blocked, the most first. */
export function CarrierAreasCard({ model }: { readonly model: CarrierAreas }) {
  const { label, areas } = model;
  const shown = areas.slice(0, SHOWN);
  const max = Math.max(0.05, ...shown.map(({ high }) => high));
  const title = `${label} by area of the callee`;
  return (
    <Card title={title} note={areasNote(model, areas.length - shown.length)} isFlush>
      {shown.length === 0 ? (
        <p className="px-4 pb-3 text-base text-ink-soft">There were no calls towards it in these days.</p>
      ) : (
        <SavableTable name={title}>
          <Table caption={title}>
            <thead>
              <tr>
                <HeadCell>Area</HeadCell>
                <HeadCell isNumber>Calls</HeadCell>
                <HeadCell isNumber>Blocked</HeadCell>
                <HeadCell isNumber>Share</HeadCell>
                <HeadCell className="w-1/3">Range</HeadCell>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ area, calls, blocks, share, low, high }) => (
                <tr key={area}>
                  <RowHead className="whitespace-nowrap">{area}</RowHead>
                  <Cell isNumber>{formatCount(calls)}</Cell>
                  <Cell isNumber>{formatCount(blocks)}</Cell>
                  <Cell isNumber>{formatShare(share)}</Cell>
                  <Cell>
                    <span className="text-sm whitespace-nowrap text-ink-faint">{formatInterval({ low, high })}</span>
                    <IntervalBar value={share} low={low} high={high} max={max} tone="bad" />
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </SavableTable>
      )}
    </Card>
  );
}
