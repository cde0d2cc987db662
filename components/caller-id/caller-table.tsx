"use client";

import { type KeyboardEvent, memo, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { CALLER_COLUMNS, SHOWS_ALL, SHOWS_DAYS } from "@/components/caller-id/caller-columns";
import { useCallerDays } from "@/components/caller-id/caller-ids.query";
import { CallerTableHead } from "@/components/caller-id/caller-table-head";
import { CallerTableRow } from "@/components/caller-id/caller-table-row";
import { TickBox } from "@/components/caller-id/tick-box";
import { useMedia } from "@/components/ui/use-media";
import { useRowWindow } from "@/components/ui/use-row-window";
import type { CallerIdItem } from "@/lib/present/caller-id/caller-id.schema";
import type { CallerIdFilter } from "@/lib/present/caller-id/caller-id-filter";
import type { CallerRow } from "@/lib/present/caller-id/caller-row";
import type { ListPage } from "@/lib/present/list-page";

interface CallerTableProps {
  readonly rows: readonly CallerRow[];
  /** The same rows as they were read. */
  readonly pages: readonly ListPage<CallerIdItem>[];
  /** Last day that the small charts show, `2026-11-03`. */
  readonly lastDay: string;
  readonly timeZone: string;
  readonly filter: CallerIdFilter;
  readonly onSort: (sort: Pick<CallerIdFilter, "sort" | "order">) => void;
  readonly selected: ReadonlyMap<string, CallerIdItem>;
  /** The same function each time, so that rows need not be drawn again. */
  readonly onSelect: (items: readonly CallerIdItem[], isSelected: boolean) => void;
  readonly hidden: ReadonlySet<string>;
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

const ROW_PX = 53;
/** Rows that are drawn on either side of those in sight. */
const BESIDE = 6;
/** Rows before the end at which the next page is asked for. */
const AHEAD = 30;
const REACHABLE = { tabIndex: 0 };

/** Caller IDs, of which only those in sight are drawn; arrow keys go from one to the next. */
export const CallerTable = memo(function CallerTable(props: CallerTableProps) {
  const { rows, pages, lastDay, timeZone, filter, onSort, selected, onSelect, hidden, hasMore, onMore } = props;
  const columns = useMemo(() => CALLER_COLUMNS.filter(({ id }) => !hidden.has(id)), [hidden]);
  const isWide = useMedia(SHOWS_ALL);
  const scroller = useRef<HTMLElement>(null);
  const { first, end } = useRowWindow(scroller, rows.length, ROW_PX, BESIDE);
  // Small charts come late and for all rows at once: they are drawn bit by bit, when nothing else is to be done.
  const days = useDeferredValue(useCallerDays(pages, { first, end }, useMedia(SHOWS_DAYS)));
  useEffect(() => {
    if (hasMore && end >= rows.length - AHEAD) onMore();
  }, [hasMore, end, rows.length, onMore]);
  return (
    <section
      ref={scroller}
      aria-label="Caller IDs"
      {...REACHABLE}
      onKeyDown={moveBetweenRows}
      className="scroll-x max-h-[max(26rem,calc(100dvh-13.5rem))] overflow-y-auto"
    >
      <table aria-rowcount={hasMore ? -1 : rows.length + 1} className="w-full border-collapse text-base">
        <caption className="sr-only">Caller IDs with standing, score and how their calls ended</caption>
        <CallerTableHead columns={columns} filter={filter} onSort={onSort}>
          <TickBox
            label="Tick all that are listed"
            isTicked={rows.every(({ item }) => selected.has(item.callerId))}
            onTick={(isTicked) =>
              onSelect(
                rows.map(({ item }) => item),
                isTicked,
              )
            }
          />
        </CallerTableHead>
        <tbody>
          <Spacer height={first * ROW_PX} />
          {rows.slice(first, end).map((row, place) => (
            <CallerTableRow
              key={row.item.callerId}
              row={row}
              place={first + place}
              columns={columns}
              counted={days.get(row.item.callerId) ?? null}
              lastDay={lastDay}
              timeZone={timeZone}
              isWide={isWide}
              isSelected={selected.has(row.item.callerId)}
              onSelect={onSelect}
            />
          ))}
          <Spacer height={(rows.length - end) * ROW_PX} />
        </tbody>
      </table>
    </section>
  );
});

function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td style={{ height }} colSpan={CALLER_COLUMNS.length + 1} />
    </tr>
  );
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ["ArrowDown", 1],
  ["j", 1],
  ["ArrowUp", -1],
  ["k", -1],
]);

function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event;
  if (event.key === " " && target instanceof HTMLElement && target.matches("[data-row-link]")) {
    event.preventDefault();
    target.closest("tr")?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
    return;
  }
  const step = STEPS.get(event.key);
  if (step === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row-link]")];
  const current = links.findIndex((link) => link.matches(":focus"));
  const next = links[current < 0 ? 0 : current + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}
