import { cx } from "class-variance-authority";
import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonVariant, buttonLook } from "@/components/ui/button-look";

interface ButtonLinkProps extends ComponentProps<typeof Link> {
  readonly variant?: ButtonVariant;
  readonly size?: "sm" | "md";
}

/** A link that looks like a button: it leads somewhere, and can be opened in a new tab. */
export function ButtonLink({ variant, size, className, ...rest }: ButtonLinkProps) {
  return <Link prefetch={false} {...rest} className={cx(buttonLook({ variant, size }), className)} />;
}
