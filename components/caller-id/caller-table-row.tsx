import { cx } from "class-variance-authority";
import { memo } from "react";
import type { CallerColumn } from "@/components/caller-id/caller-columns";
import type { CountedDays } from "@/components/caller-id/day-cells";
import { TickBox } from "@/components/caller-id/tick-box";
import type { CallerIdItem } from "@/lib/present/caller-id/caller-id.schema";
import type { CallerRow } from "@/lib/present/caller-id/caller-row";

interface CallerTableRowProps {
  readonly row: CallerRow;
  /** Its place in the whole list, from 0. */
  readonly place: number;
  readonly columns: readonly CallerColumn[];
  /** Null while it is on its way. */
  readonly counted: CountedDays | null;
  readonly lastDay: string;
  readonly timeZone: string;
  readonly isWide: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (items: readonly CallerIdItem[], isSelected: boolean) => void;
}

const CELL = "border-b border-line/70 px-2 py-1 last:pr-3 sm:last:pr-4 min-[105rem]:px-3";

/** One caller ID of the list; drawn again only when something of its own has changed. */
export const CallerTableRow = memo(function CallerTableRow(props: CallerTableRowProps) {
  const { row, place, columns, counted, lastDay, timeZone, isWide, isSelected, onSelect } = props;
  const context = { timeZone, lastDay, counted };
  return (
    <tr aria-rowindex={place + 2} className="h-[53px] hover:bg-sunken/60">
      <td className="border-b border-line/70 pl-3 sm:pl-4">
        <TickBox
          label={`Tick ${row.callerIdText}`}
          isTicked={isSelected}
          onTick={(isTicked) => onSelect([row.item], isTicked)}
        />
      </td>
      {columns.map(({ id, isNumber, from, isForWide, cell }) => {
        const isLeftOut = isForWide === true && !isWide;
        return (
          <td key={id} className={cx(CELL, isNumber && "text-right", isLeftOut && "min-w-32", from)}>
            {isLeftOut ? null : cell(row, context)}
          </td>
        );
      })}
    </tr>
  );
});
