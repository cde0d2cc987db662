import { X } from "lucide-react";
import type { CallFilterChange } from "@/components/calls/call-filter-state";
import { useImportChoices } from "@/components/calls/call-names.query";
import type { CallFilter } from "@/lib/present/calls/call-filter";
import { filterWords } from "@/lib/present/calls/call-filter-words";
import { visibleText } from "@/lib/present/visible-text";

interface FilterChipsProps {
  readonly filter: CallFilter;
  readonly onChange: (change: CallFilterChange) => void;
}

/** What narrows the calls beside the boxes that are always there; each part can be taken away. */
export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const imports = useImportChoices(filter.import !== null);
  const filename = imports.find(({ id }) => id === filter.import)?.filename;
  const words = filterWords(filter, filename === undefined ? null : visibleText(filename));
  if (words.length === 0) return null;
  return (
    <ul aria-label="Narrowed to" className="flex flex-wrap gap-2">
      {words.map(({ name, text }) => (
        <li key={name}>
          <button
            type="button"
            aria-label={`Take away: ${text}`}
            onClick={() => onChange({ [name]: null })}
            className="inline-flex max-w-full cursor-pointer items-center gap-1.5 rounded-full border border-accent/40 bg-accent-soft py-1 pr-2 pl-3 text-sm text-ink hover:border-accent"
          >
            <span className="min-w-0 truncate">{text}</span>
            <X aria-hidden className="size-3.5 shrink-0 text-ink-soft" />
          </button>
        </li>
      ))}
    </ul>
  );
}
