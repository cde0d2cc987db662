import { cx } from "class-variance-authority";
import type { ReactNode } from "react";

/** A name with its value. */
export interface Definition {
  readonly name: ReactNode;
  readonly value: ReactNode;
}

interface DefinitionListProps {
  readonly items: readonly Definition[];
  readonly className?: string;
}

/** Names and values in two columns. */
export function DefinitionList({ items, className }: DefinitionListProps) {
  return (
    <dl className={cx("grid grid-cols-[minmax(7rem,max-content)_1fr] gap-x-4 gap-y-1 text-base", className)}>
      {items.map(({ name, value }, position) => (
        <div key={typeof name === "string" ? name : position} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ink-faint">{name}</dt>
          <dd className="min-w-0 break-words text-ink">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
