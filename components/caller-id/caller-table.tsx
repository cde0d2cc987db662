"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { cx } from "class-variance-authority";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { CALLER_COLUMNS } from "@/components/caller-id/caller-columns";
import { CallerTableHead } from "@/components/caller-id/caller-table-head";
import type { CallerDaysItem } from "@/lib/present/caller-days.schema";
import type { CallerIdFilter } from "@/lib/present/caller-id-filter";
import type { CallerRow } from "@/lib/present/caller-row";
import { callerTrend } from "@/lib/present/caller-trend";
import { sparkline } from "@/lib/present/sparkline";

interface CallerTableProps {
  readonly rows: readonly CallerRow[];
  readonly days: ReadonlyMap<string, CallerDaysItem>;
  /** Last day that the small charts show, `2026-11-03`. */
  readonly lastDay: string;
  readonly timeZone: string;
  readonly filter: CallerIdFilter;
  readonly onSort: (sort: Pick<CallerIdFilter, "sort" | "order">) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (callerId: string, isSelected: boolean) => void;
  readonly hidden: ReadonlySet<string>;
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

const ROW_PX = 53;
const OVERSCAN = 12;
/** Rows before the end at which the next page is asked for. */
const AHEAD = 30;
const SPARK_DAYS = 30;
const REACHABLE = { tabIndex: 0 };

/** Caller IDs, of which only those in sight are drawn; arrow keys go from one to the next. */
export function CallerTable(props: CallerTableProps) {
  const { rows, days, lastDay, timeZone, filter, onSort, selected, onSelect, hidden, hasMore, onMore } = props;
  const columns = CALLER_COLUMNS.filter(({ id }) => !hidden.has(id));
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    initialRect: { width: 0, height: 700 },
  });
  const inSight = virtual.getVirtualItems();
  const lastInSight = inSight.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastInSight >= rows.length - AHEAD) onMore();
  }, [hasMore, lastInSight, rows.length, onMore]);
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
        <CallerTableHead columns={columns} filter={filter} onSort={onSort} />
        <tbody>
          <Spacer height={inSight[0]?.start ?? 0} />
          {inSight.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const counted = days.get(row.item.callerId);
            const context = {
              timeZone,
              blockedBy: counted?.blockedBy ?? [],
              trend: counted === undefined ? null : callerTrend(counted.days, lastDay),
              sparkline: days.size === 0 ? null : sparkline(counted?.days ?? [], lastDay, SPARK_DAYS),
            };
            return (
              <tr key={row.item.callerId} aria-rowindex={index + 2} className="h-[53px] hover:bg-sunken/60">
                <td className="border-b border-line/70 pl-3 sm:pl-4">
                  <input
                    type="checkbox"
                    aria-label={`Tick ${row.callerIdText}`}
                    checked={selected.has(row.item.callerId)}
                    onChange={({ target }) => onSelect(row.item.callerId, target.checked)}
                    className="size-4 cursor-pointer align-middle accent-accent"
                  />
                </td>
                {columns.map(({ id, isNumber, from, cell }) => (
                  <td key={id} className={cx(CELL, isNumber && "text-right", from)}>
                    {cell(row, context)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Spacer height={virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </section>
  );
}

const CELL = "border-b border-line/70 px-2 py-1 last:pr-3 sm:px-3 sm:last:pr-4";

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
