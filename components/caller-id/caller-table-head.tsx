import { cx } from "class-variance-authority";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import type { CallerColumn } from "@/components/caller-id/caller-columns";
import { type CallerIdFilter, USUAL_ORDER } from "@/lib/present/caller-id/caller-id-filter";

interface CallerTableHeadProps {
  readonly columns: readonly CallerColumn[];
  readonly filter: Pick<CallerIdFilter, "sort" | "order">;
  readonly onSort: (sort: Pick<CallerIdFilter, "sort" | "order">) => void;
  /** What ticks all of them. */
  readonly children: ReactNode;
}

/** The headings, of which some sort the list: once as is usual, once more the other way. */
export function CallerTableHead({ columns, filter, onSort, children }: CallerTableHeadProps) {
  return (
    <thead className="sticky top-0 z-10 bg-surface shadow-[inset_0_-1px_0_var(--line)]">
      <tr aria-rowindex={1}>
        <th scope="col" className="w-7 pl-3 text-left sm:w-8 sm:pl-4">
          {children}
        </th>
        {columns.map(({ id, header, isNumber, sort, from }) => {
          const isSorted = sort !== null && filter.sort === sort;
          return (
            <th
              key={id}
              scope="col"
              aria-sort={isSorted ? (filter.order === "asc" ? "ascending" : "descending") : undefined}
              className={cx(
                "px-2 py-2 text-xs font-medium whitespace-nowrap text-ink-faint last:pr-3 sm:last:pr-4 min-[105rem]:px-3",
                isNumber ? "text-right" : "text-left",
                from,
              )}
            >
              {sort === null ? (
                header
              ) : (
                <button
                  type="button"
                  className={cx(
                    "inline-flex cursor-pointer items-center gap-1 rounded-sm hover:text-ink",
                    isSorted && "text-ink",
                    isNumber && "flex-row-reverse",
                  )}
                  onClick={() => onSort({ sort, order: isSorted ? turned(filter.order) : USUAL_ORDER[sort] })}
                >
                  {header}
                  <SortArrow order={isSorted ? filter.order : null} />
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function SortArrow({ order }: { readonly order: "asc" | "desc" | null }) {
  const Arrow = order === "desc" ? ArrowDown : ArrowUp;
  return <Arrow aria-hidden className={cx("size-3", order === null && "invisible")} />;
}

function turned(order: "asc" | "desc"): "asc" | "desc" {
  return order === "asc" ? "desc" : "asc";
}
