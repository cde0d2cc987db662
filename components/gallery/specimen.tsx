import type { ReactNode } from "react";

/** A part of the gallery: what it shows, and the pieces side by side. */
export function Specimen({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3 rounded-lg border bg-surface p-4">
      <h2 className="text-sm font-semibold text-ink-faint">{title}</h2>
      <div className="flex flex-wrap items-start gap-3">{children}</div>
    </section>
  );
}
