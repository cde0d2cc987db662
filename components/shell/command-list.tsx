import { cx } from "class-variance-authority";
import Link from "next/link";
import type { PaletteEntry } from "@/lib/present/shell/palette";

interface CommandListProps {
  readonly id: string;
  readonly entries: readonly PaletteEntry[];
  /** Which of them Enter opens. */
  readonly place: number;
  readonly isSearching: boolean;
  readonly onChoose: () => void;
}

/** What the palette found; the keyboard stays in its text box, as the pattern of a combobox has it (WAI-ARIA APG). */
export function CommandList({ id, entries, place, isSearching, onChoose }: CommandListProps) {
  return (
    <>
      <div id={id} role="listbox" aria-label="Found" className="overflow-y-auto p-1.5">
        {entries.map(({ label, note, href }, index) => (
          <Link
            key={href}
            href={href}
            prefetch={false}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === place}
            ref={index === place ? scrollThere : null}
            onClick={onChoose}
            className={cx(
              "flex items-baseline justify-between gap-4 rounded-md px-2.5 py-2 text-base text-ink",
              index === place ? "bg-accent-soft" : "hover:bg-sunken",
            )}
          >
            <span className="truncate">{label}</span>
            <span className="shrink-0 text-sm text-ink-soft">{note}</span>
          </Link>
        ))}
      </div>
      <p role="status" className={cx("px-4 pb-3 text-base text-ink-soft", entries.length > 0 && "sr-only")}>
        {entries.length > 0
          ? `${entries.length} found`
          : isSearching
            ? "Searching…"
            : "Nothing has this name or number."}
      </p>
    </>
  );
}

function scrollThere(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
