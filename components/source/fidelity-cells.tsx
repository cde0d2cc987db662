import { RateFigure } from "@/components/figure/rate-figure";
import { Cell, HeadCell } from "@/components/ui/table";
import { formatCount } from "@/lib/present/format";
import type { SourceItem } from "@/lib/present/source/source.schema";
import { FIDELITY_COLUMNS } from "@/lib/present/source/source-page";

/** Headings over the shares of what failed calls say. */
export function FidelityHeads() {
  return (
    <>
      <HeadCell isNumber>Failed calls</HeadCell>
      {FIDELITY_COLUMNS.map(({ key, label }) => (
        <HeadCell key={key} isNumber>
          {label}
        </HeadCell>
      ))}
    </>
  );
}

/** The shares themselves. */
export function FidelityCells({ fidelity }: { readonly fidelity: SourceItem["fidelity"] }) {
  return (
    <>
      <Cell isNumber>{formatCount(fidelity.failed)}</Cell>
      {FIDELITY_COLUMNS.map(({ key }) => (
        <Cell key={key} isNumber className="min-w-20">
          <RateFigure rate={fidelity[key]} noun="failed calls" isStacked />
        </Cell>
      ))}
    </>
  );
}
