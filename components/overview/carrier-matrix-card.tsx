import { RateFigure } from "@/components/figure/rate-figure";
import { SavableTable } from "@/components/figure/savable-table";
import { BUCKET_COLOURS } from "@/components/outcome/bucket-colour";
import { BucketMark } from "@/components/outcome/bucket-mark";
import { Card } from "@/components/ui/card";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { CarrierMatrix, MatrixCell } from "@/lib/present/carrier/carrier-matrix";
import { BUCKET_WORDS } from "@/lib/present/chart/chart-bucket";
import { formatCount, formatShare, formatThings } from "@/lib/present/format";

interface CarrierMatrixCardProps {
  readonly model: CarrierMatrix;
  readonly title?: string;
}

/** Carriers against outcomes: where calls are refused shows at a glance. */
export function CarrierMatrixCard({ model, title = "Carriers and outcomes" }: CarrierMatrixCardProps) {
  return (
    <Card
      title={title}
      note={note(model)}
      actions={
        <TextLink href="/carriers" className="print:hidden">
          All carriers
        </TextLink>
      }
      isFlush
    >
      <SavableTable name={title}>
        <Table caption={title}>
          <thead>
            <tr>
              <HeadCell>Carrier</HeadCell>
              <HeadCell isNumber>Calls</HeadCell>
              <HeadCell isNumber>Blocked</HeadCell>
              <HeadCell isNumber>Answered</HeadCell>
              {model.buckets.map((bucket) => (
                <HeadCell key={bucket} isNumber title={BUCKET_WORDS[bucket].label}>
                  <span className="inline-flex items-center gap-1.5">
                    <BucketMark bucket={bucket} />
                    {BUCKET_WORDS[bucket].short}
                  </span>
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {model.rows.map((row) => (
              <tr key={row.label}>
                <RowHead className="min-w-28 max-w-40 break-words sm:min-w-32 sm:max-w-60">
                  {row.carrier === "" ? <em className="text-ink-soft">{row.label}</em> : row.label}
                </RowHead>
                <Cell isNumber>{formatCount(row.n)}</Cell>
                <Cell isNumber>
                  <RateFigure rate={row.blocked} />
                </Cell>
                <Cell isNumber>
                  <RateFigure rate={row.answer} />
                </Cell>
                {row.cells.map((cell) => (
                  <ShareCell key={cell.bucket} cell={cell} isEmpty={row.n === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </SavableTable>
    </Card>
  );
}

/** A share as a figure on a bar of its length, so that rows can be compared without reading. */
function ShareCell({ cell, isEmpty }: { readonly cell: MatrixCell; readonly isEmpty: boolean }) {
  const { bucket, n, share } = cell;
  return (
    <Cell isNumber className="min-w-14" title={`${BUCKET_WORDS[bucket].label}: ${formatThings(n, "call")}`}>
      {isEmpty ? "–" : formatShare(share)}
      <span aria-hidden className="mt-0.5 block h-1 overflow-hidden rounded-sm bg-sunken forced-color-adjust-none">
        <span
          className="ml-auto block h-full rounded-sm"
          style={{ width: `${share * 100}%`, minWidth: n > 0 ? 2 : 0, background: BUCKET_COLOURS[bucket] }}
        />
      </span>
    </Cell>
  );
}

function note({ unknownShare, others }: CarrierMatrix): string {
  const unknown =
    unknownShare === 0
      ? "Every record names its carrier."
      : `${formatShare(unknownShare)} of the calls name no carrier: a block among them cannot be traced.`;
  const of = "Blocked and answered are shares of calls that could be delivered, the others of all.";
  return `${of} ${unknown}${others === 0 ? "" : ` ${others} small carriers are added up.`}`;
}
