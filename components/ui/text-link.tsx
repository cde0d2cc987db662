import { cx } from "class-variance-authority";
import Link from "next/link";
import type { ComponentProps } from "react";

/** A link in running text or in a cell. Pages are made for each visit, so nothing of them can be fetched ahead. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      prefetch={false}
      {...rest}
      className={cx("text-accent underline decoration-accent/35 underline-offset-2 hover:decoration-accent", className)}
    />
  );
}
