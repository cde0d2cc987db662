"use client";

import { cx } from "class-variance-authority";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import type { SettingsLink } from "@/lib/present/settings-nav";

interface SettingsFrameProps {
  readonly links: readonly SettingsLink[];
  readonly children: ReactNode;
}

/** The frame around every page of the settings. */
export function SettingsFrame({ links, children }: SettingsFrameProps) {
  const pathname = usePathname();
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title="Settings" />
      <nav aria-label="Settings" className="scroll-x border-b">
        <ul className="flex gap-1">
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link
                href={href}
                aria-current={pathname === href ? "page" : undefined}
                className={cx(
                  "-mb-px flex h-9 items-center border-b-2 px-3 text-base whitespace-nowrap outline-offset-[-2px]",
                  pathname === href
                    ? "border-accent font-medium text-ink"
                    : "border-transparent text-ink-soft hover:text-ink",
                )}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
