import type { ReactNode } from "react";

interface PageHeaderProps {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}

/** What a page is, and what can be done on it. */
export function PageHeader({ title, note, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-xl font-semibold tracking-tight text-ink">{title}</h1>
        {note === undefined ? null : <div className="mt-0.5 text-base text-ink-soft">{note}</div>}
      </div>
      {actions === undefined ? null : <div className="flex flex-wrap items-center gap-2 empty:hidden">{actions}</div>}
    </header>
  );
}
