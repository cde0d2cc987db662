import { cx } from "class-variance-authority";
import type { ReactNode } from "react";

interface CardProps {
  readonly title?: ReactNode;
  /** A sentence below the title: what is counted, and as of when. */
  readonly note?: ReactNode;
  /** Controls at the title's right. */
  readonly actions?: ReactNode;
  readonly className?: string;
  /** Content reaches the edges, as tables do. */
  readonly isFlush?: boolean;
  readonly children: ReactNode;
}

/** A part of a page with a title. */
export function Card({ title, note, actions, className, isFlush = false, children }: CardProps) {
  return (
    <section className={cx("min-w-0 rounded-lg border bg-surface", className)}>
      {title === undefined ? null : (
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-3.5 pb-2">
          <div className="min-w-0 flex-1 basis-64">
            <h2 className="text-lg font-semibold text-ink">{title}</h2>
            {note === undefined ? null : <p className="text-sm text-ink-faint">{note}</p>}
          </div>
          {actions}
        </header>
      )}
      <div className={isFlush ? "pb-1" : cx("px-4 pb-4", title === undefined && "pt-4")}>{children}</div>
    </section>
  );
}
