import { cx } from "class-variance-authority";

/** Holds the place of something that is still on its way. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <div aria-hidden className={cx("animate-pulse rounded-md bg-sunken print:hidden", className)} />;
}
