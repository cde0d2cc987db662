import { cx } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";

/** What scrolls can be reached by keyboard (WCAG 2.1.1), though it is no control. */
const REACHABLE = { tabIndex: 0 };

interface TableProps extends ComponentProps<"table"> {
  /** What the table holds, for screen readers. */
  readonly caption: string;
  readonly children: ReactNode;
}

/** A table that scrolls sideways by itself where the screen is narrow. */
export function Table({ caption, className, children, ...rest }: TableProps) {
  return (
    <section aria-label={caption} className="scroll-x" {...REACHABLE}>
      <table {...rest} className={cx("w-full border-collapse text-base", className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

/** Class of cells that narrower screens show below what stands beside them. */
export const FROM_XL = "hidden xl:table-cell";

interface CellProps extends ComponentProps<"td"> {
  readonly isNumber?: boolean;
}

/** A heading of a column. */
export function HeadCell({
  isNumber = false,
  className,
  ...rest
}: ComponentProps<"th"> & { readonly isNumber?: boolean }) {
  return (
    <th
      scope="col"
      {...rest}
      className={cx(
        "border-b px-3 py-2 text-xs font-medium first:pl-4 last:pr-4 whitespace-nowrap align-bottom text-ink-faint",
        isNumber ? "text-right" : "text-left",
        className,
      )}
    />
  );
}

/** The heading of a column of buttons, which only screen readers need. */
export function ActionsHead() {
  return (
    <HeadCell>
      <span className="sr-only">Actions</span>
    </HeadCell>
  );
}

/** A cell; figures stand at the right so that their digits line up. */
export function Cell({ isNumber = false, className, ...rest }: CellProps) {
  return (
    <td
      {...rest}
      className={cx(
        "border-b border-line/70 px-3 py-2 align-top first:pl-4 last:pr-4",
        isNumber && "text-right whitespace-nowrap",
        className,
      )}
    />
  );
}

/** The cell that names its row. */
export function RowHead({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="row"
      {...rest}
      className={cx("border-b border-line/70 px-3 py-2 text-left align-top font-normal first:pl-4", className)}
    />
  );
}
