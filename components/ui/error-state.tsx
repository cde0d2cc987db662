import { RotateCw, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { WithWayIn } from "@/components/ui/session-ended";

interface ErrorStateProps {
  readonly title: string;
  /** True where it is all that the page holds: its title is the page's then. */
  readonly isPage?: boolean;
  readonly children: ReactNode;
  readonly onRetry?: () => void;
}

/** Says what could not be done, and lets the reader try again. */
export function ErrorState({ title, isPage = false, children, onRetry }: ErrorStateProps) {
  const Title = isPage ? "h1" : "p";
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-4 py-10 text-center">
      <TriangleAlert aria-hidden className="size-6 text-bad" />
      <Title className="text-lg font-semibold text-ink">{title}</Title>
      <div className="max-w-prose text-base text-balance text-ink-soft">
        <WithWayIn>{children}</WithWayIn>
      </div>
      {onRetry === undefined ? null : (
        <Button className="mt-2" onClick={onRetry}>
          <RotateCw aria-hidden className="size-4" />
          Try again
        </Button>
      )}
    </div>
  );
}
