import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** True where it is all that the page holds: its title is the page's then. */
  readonly isPage?: boolean;
  /** Why there is nothing, and how sure that is. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Stands where something would stand, and says why it does not. */
export function EmptyState({ icon: Icon, title, isPage = false, children, action }: EmptyStateProps) {
  const Title = isPage ? "h1" : "p";
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-10 text-center">
      <Icon aria-hidden className="size-6 text-ink-faint" />
      <Title className="text-lg font-semibold text-ink">{title}</Title>
      <div className="max-w-prose text-base text-balance text-ink-soft">{children}</div>
      {action === undefined ? null : <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
