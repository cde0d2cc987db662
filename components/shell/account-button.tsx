import { ChevronsUpDown } from "lucide-react";
import type { ComponentProps } from "react";
import { Badge } from "@/components/ui/badge";
import type { OpenableOrganization } from "@/lib/present/shell/shell-model";

interface AccountButtonProps extends ComponentProps<"button"> {
  /** The organisation that is open. */
  readonly current: OpenableOrganization | undefined;
}

/** Shows which organisation is open, and opens the menu of the others. */
export function AccountButton({ current, ...rest }: AccountButtonProps) {
  return (
    <button
      type="button"
      title="Switch organisation or sign out"
      aria-haspopup="menu"
      {...rest}
      className="flex h-9 w-full min-w-0 cursor-pointer items-center gap-2 rounded-md border border-line-strong/60 bg-surface px-2.5 text-base text-ink hover:bg-sunken"
    >
      <span className="sr-only">Organisation </span>
      <span className="min-w-0 flex-1 truncate text-left font-medium">{current?.name}</span>
      {current?.isDemo ? <Badge tone="watch">Demo</Badge> : null}
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-faint" />
    </button>
  );
}
