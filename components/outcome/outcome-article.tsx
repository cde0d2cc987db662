import { CodedText } from "@/components/ui/coded-text";
import { DefinitionList } from "@/components/ui/definition-list";
import { TextLink } from "@/components/ui/text-link";
import type { GuideEntry, GuideRule } from "@/lib/present/outcome/outcome-guide";

/** One outcome, explained. */
export function OutcomeArticle({ entry }: { readonly entry: GuideEntry }) {
  const { outcome, label, meaning, seen, rules, q850 } = entry;
  return (
    <article
      id={outcome}
      aria-labelledby={`name-${outcome}`}
      className="flex scroll-mt-18 flex-col gap-3 rounded-lg border bg-surface p-4 target:border-accent"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 id={`name-${outcome}`} className="flex flex-wrap items-baseline gap-x-2.5 text-base font-semibold text-ink">
          {label}
          <code className="font-mono text-sm font-normal text-ink-faint">{outcome}</code>
        </h3>
        {seen === null ? null : (
          <TextLink href={`/calls?outcome=${outcome}`} className="text-sm" aria-label={`${label}: ${seen}`}>
            {seen}
          </TextLink>
        )}
      </header>
      <p className="text-ink">{meaning}</p>
      <DefinitionList
        items={[
          { name: "Causes", value: entry.causes },
          { name: "What to do", value: entry.action },
          { name: "Standard", value: entry.standard },
          { name: "In rates", value: entry.counts },
        ]}
      />
      {rules.length === 0 && q850 === "" ? null : (
        <details className="group">
          <summary className="cursor-pointer text-sm text-accent">How it is recognised</summary>
          <div className="mt-2 flex flex-col gap-2">
            <Rules rules={rules} />
            {q850 === "" ? null : (
              <p className="text-sm text-ink-soft">
                Where the code beside it is generic or missing: Q.850 {q850.includes(",") ? "causes" : "cause"} {q850}
              </p>
            )}
          </div>
        </details>
      )}
    </article>
  );
}

function Rules({ rules }: { readonly rules: readonly GuideRule[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {rules.map(({ id, condition, confidence, source }) => (
        <li key={id} className="text-base text-ink-soft">
          <CodedText text={condition} />
          <span className="block text-sm text-ink-faint">
            <code className="font-mono">{id}</code> · confidence {confidence.toLowerCase()}
            {source === "none" ? "" : ` · ${source}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
