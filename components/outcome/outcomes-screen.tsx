import { BucketMark } from "@/components/outcome/bucket-mark";
import { OutcomeArticle } from "@/components/outcome/outcome-article";
import { PageHeader } from "@/components/ui/page-header";
import type { OutcomesPage } from "@/lib/present/outcome/outcomes-page";

/** Every way in which a call can end: what it means, how it is recognised, and what to do about it. */
export function OutcomesScreen({ page }: { readonly page: OutcomesPage }) {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Outcomes"
        note={
          page.days === null
            ? "What each outcome means, how it is recognised, and what to do about it."
            : `What each outcome means, how it is recognised, and what to do about it. Calls are those from ${page.days}.`
        }
      />
      <div className="grid items-start gap-6 xl:grid-cols-[13rem_minmax(0,1fr)]">
        <nav aria-label="Outcomes" className="xl:sticky xl:top-6">
          <ul className="flex flex-wrap gap-x-4 gap-y-1.5 text-sm xl:flex-col">
            {page.groups.map(({ bucket, label }) => (
              <li key={bucket}>
                <a href={`#group-${bucket}`} className="inline-flex items-center gap-2 text-ink-soft hover:text-ink">
                  <BucketMark bucket={bucket} />
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex min-w-0 flex-col gap-8">
          {page.groups.map(({ bucket, label, meaning, entries }) => (
            <section key={bucket} id={`group-${bucket}`} aria-labelledby={`title-${bucket}`} className="scroll-mt-18">
              <h2 id={`title-${bucket}`} className="mb-2 flex items-center gap-2 text-lg font-semibold text-ink">
                <BucketMark bucket={bucket} />
                {label}
              </h2>
              {entries.length === 1 ? null : <p className="-mt-1.5 mb-3 text-base text-ink-soft">{meaning}</p>}
              <div className="flex flex-col gap-3">
                {entries.map((entry) => (
                  <OutcomeArticle key={entry.outcome} entry={entry} />
                ))}
              </div>
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}
