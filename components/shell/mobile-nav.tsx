"use client";

import { Menu, X } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";

const ID = "all-pages";

/** The navigation of narrow screens: a button that opens it as the browser's own popover. */
export function MobileNav({ children }: { readonly children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null);
  const pathname = usePathname();
  useEffect(() => {
    if (pathname !== "" && sheet.current?.matches(":popover-open")) sheet.current.hidePopover();
  }, [pathname]);
  return (
    <>
      <IconButton label="All pages" popoverTarget={ID} className="lg:hidden">
        <Menu aria-hidden className="size-5" />
      </IconButton>
      <div
        ref={sheet}
        id={ID}
        popover="auto"
        className="inset-y-0 right-auto left-0 m-0 h-dvh w-64 max-w-[85vw] border-r bg-surface p-3 text-ink shadow-popup backdrop:bg-[#05080d]/45"
      >
        <div className="mb-2 flex items-center justify-between pl-2.5">
          <span className="font-semibold">Pages</span>
          <IconButton label="Close" popoverTarget={ID} popoverTargetAction="hide">
            <X aria-hidden className="size-4" />
          </IconButton>
        </div>
        {children}
      </div>
    </>
  );
}
