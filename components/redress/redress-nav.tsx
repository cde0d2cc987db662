"use client";

import { cx } from "class-variance-authority";
import Link from "next/link";
import { usePathname } from "next/navigation";

const PAGES = [
  { href: "/redress", label: "Cases" },
  { href: "/redress/observations", label: "Labels and complaints" },
  { href: "/redress/registrations", label: "Registrations" },
] as const;

/** The pages of the redress desk. */
export function RedressNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Redress desk" className="flex flex-wrap gap-1">
      {PAGES.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          aria-current={pathname === href ? "page" : undefined}
          className={cx(
            "inline-flex h-8 items-center rounded-md px-3 text-base",
            pathname === href
              ? "bg-accent-soft font-medium text-accent"
              : "text-ink-soft hover:bg-sunken hover:text-ink",
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
