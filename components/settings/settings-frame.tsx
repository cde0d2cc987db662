"use client";

import { cx } from "class-variance-authority";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import type { SettingsLink } from "@/lib/present/settings/settings-nav";

/** So much of the page before stays in sight, to show that there is one. */
const NEIGHBOUR_PX = 48;

interface SettingsFrameProps {
  readonly links: readonly SettingsLink[];
  readonly children: ReactNode;
}

/** Where the row of pages is wider than the screen, the open one must not lie outside of it. */
function bringIntoSight(link: HTMLAnchorElement | null): void {
  const row = link?.closest("nav");
  if (!link || !row) return;
  const before = link.getBoundingClientRect().left - row.getBoundingClientRect().left;
  if (before < 0 || before + link.offsetWidth > row.clientWidth) row.scrollLeft += before - NEIGHBOUR_PX;
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
                prefetch={false}
                ref={pathname === href ? bringIntoSight : undefined}
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
