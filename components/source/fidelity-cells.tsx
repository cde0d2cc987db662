import { cx } from "class-variance-authority";
import type { ReactNode } from "react";
import { RateFigure } from "@/components/figure/rate-figure";
import { Cell, FROM_XL, HeadCell } from "@/components/ui/table";
import { formatCount } from "@/lib/present/format";
import type { SourceItem } from "@/lib/present/source/source.schema";
import { FIDELITY_COLUMNS } from "@/lib/present/source/source-page";

/** Headings over the shares of what failed calls say. */
export function FidelityHeads() {
  return (
    <>
      <HeadCell isNumber className={FROM_XL}>
        Failed calls
      </HeadCell>
      {FIDELITY_COLUMNS.map(({ key, label }) => (
        <HeadCell key={key} isNumber className={FROM_XL}>
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
      <Cell isNumber className={FROM_XL}>
        {formatCount(fidelity.failed)}
      </Cell>
      {FIDELITY_COLUMNS.map(({ key }) => (
        <Cell key={key} isNumber className={cx(FROM_XL, "min-w-20")}>
          <RateFigure rate={fidelity[key]} noun="failed calls" isStacked />
        </Cell>
      ))}
    </>
  );
}

/** The same below a row's name, where the screen has no room for columns. */
export function FoldedFidelity({ fidelity }: { readonly fidelity: SourceItem["fidelity"] }) {
  return (
    <dl className="mt-1.5 grid grid-cols-3 gap-x-4 gap-y-2 sm:grid-cols-6 xl:hidden">
      <Folded name="Failed calls">
        <strong className="font-semibold text-ink">{formatCount(fidelity.failed)}</strong>
      </Folded>
      {FIDELITY_COLUMNS.map(({ key, label }) => (
        <Folded key={key} name={label}>
          <RateFigure rate={fidelity[key]} noun="failed calls" isStacked />
        </Folded>
      ))}
    </dl>
  );
}

function Folded({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-faint">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
