import { cx } from "class-variance-authority";
import { Search } from "lucide-react";
import type { ComponentProps } from "react";
import { CONTROL_LOOK } from "@/components/ui/control-look";

interface SearchFieldProps extends Omit<ComponentProps<"input">, "aria-label" | "type"> {
  readonly label: string;
}

/** A box to search in; its label is for screen readers, the magnifying glass for everybody else. */
export function SearchField({ label, className, ...rest }: SearchFieldProps) {
  return (
    <span className={cx("relative block", className)}>
      <Search aria-hidden className="pointer-events-none absolute top-2.5 left-2.5 size-4 text-ink-faint" />
      <input {...rest} type="search" aria-label={label} className={cx(CONTROL_LOOK, "pl-8")} />
    </span>
  );
}
