import type { Alert } from "@/lib/present/alert/alert.schema";
import { explainChange } from "@/lib/present/caller-id/explain-change";

/** Why the latest alert was raised: the detector's evidence, in a sentence and figure by figure. */
export function LastChange({ alert, timeZone }: { readonly alert: Alert; readonly timeZone: string }) {
  const { sentence, figures, certainty } = explainChange(alert, timeZone);
  return (
    <section aria-label="Why the latest alert was raised" className="border-b border-line/70 px-4 pb-4">
      <p className="text-lg text-balance text-ink">{sentence}</p>
      <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 xl:grid-cols-6">
        {figures.map(({ label, value }) => (
          <div key={label} className="min-w-0">
            <dt className="text-sm text-ink-faint">{label}</dt>
            <dd className="text-ink tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-prose text-sm text-ink-soft">{certainty}</p>
    </section>
  );
}
