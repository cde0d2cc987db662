import { cx } from "class-variance-authority";
import Link from "next/link";
import type { AdvicePageModel, AdviceView } from "@/lib/present/advice/advice-page";

const VIEWS: readonly { readonly view: AdviceView; readonly label: string }[] = [
  { view: "open", label: "Open" },
  { view: "done", label: "Done" },
  { view: "ignored", label: "Ignored" },
];

/** Links between what is open, done and ignored, with how many rules each holds. */
export function AdviceViews({ view, counts }: Pick<AdvicePageModel, "view" | "counts">) {
  return (
    <nav aria-label="Which advice" className="flex flex-wrap gap-1">
      {VIEWS.map((one) => (
        <Link
          key={one.view}
          href={one.view === "open" ? "/advice" : `/advice?view=${one.view}`}
          prefetch={false}
          aria-current={one.view === view ? "page" : undefined}
          className={cx(
            "inline-flex h-8 items-center gap-1.5 rounded-md px-3 text-base",
            one.view === view
              ? "bg-accent-soft font-medium text-accent"
              : "text-ink-soft hover:bg-sunken hover:text-ink",
          )}
        >
          {one.label}
          <span className="tabular-nums">{counts[one.view]}</span>
        </Link>
      ))}
    </nav>
  );
}
