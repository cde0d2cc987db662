"use client";

import { cx } from "class-variance-authority";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

interface NavLinkProps {
  readonly href: string;
  /** Icon and name. */
  readonly children: ReactNode;
}

/** The link to a page; the one that is open is marked, for eyes and for screen readers. */
export function NavLink({ href, children }: NavLinkProps) {
  const pathname = usePathname();
  const isOpen = pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isOpen ? "page" : undefined}
      className={cx(
        "flex h-9 items-center gap-2.5 rounded-md px-2.5 text-base",
        isOpen ? "bg-accent-soft font-medium text-accent" : "text-ink-soft hover:bg-sunken hover:text-ink",
      )}
    >
      {children}
    </Link>
  );
}
