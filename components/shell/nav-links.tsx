"use client";

import { cx } from "class-variance-authority";
import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { NAV_ITEMS } from "@/components/shell/nav-items";

/** The links to all pages; the one that is open is marked, for eyes and for screen readers. */
export function NavLinks({ isAdministrator }: { readonly isAdministrator: boolean }) {
  const pathname = usePathname();
  return (
    <ul className="flex flex-col gap-0.5">
      {NAV_ITEMS.filter((item) => isAdministrator || item.isForAdministrators !== true).map(
        ({ href, label, icon: Icon }) => {
          const isOpen = href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                aria-current={isOpen ? "page" : undefined}
                className={cx(
                  "flex h-9 items-center gap-2.5 rounded-md px-2.5 text-base",
                  isOpen ? "bg-accent-soft font-medium text-accent" : "text-ink-soft hover:bg-sunken hover:text-ink",
                )}
              >
                <Icon aria-hidden className="size-4 shrink-0" />
                {label}
                <OnTheWay />
              </Link>
            </li>
          );
        },
      )}
    </ul>
  );
}

/** A dot beside the link that was followed, when its page takes longer than a moment. */
function OnTheWay() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden
      className={cx(
        "ml-auto size-1.5 rounded-full bg-accent",
        pending ? "opacity-100 transition-opacity delay-150" : "opacity-0",
      )}
    />
  );
}
