import type { ReactNode } from "react";
import { Wordmark } from "@/components/shell/wordmark";

interface PublicFrameProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** The frame of pages for people who have not signed in. */
export function PublicFrame({ title, note, children, footer }: PublicFrameProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-108 flex-col justify-center gap-6 px-4 py-10">
      <Wordmark className="text-lg" />
      <section className="flex flex-col gap-5 rounded-lg border bg-surface p-5 sm:p-6">
        <header>
          <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
          {note === undefined ? null : <p className="mt-1 text-base text-ink-soft">{note}</p>}
        </header>
        {children}
      </section>
      {footer === undefined ? null : <p className="text-center text-base text-ink-soft">{footer}</p>}
    </main>
  );
}
