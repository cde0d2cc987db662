"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** A link that was followed is gone with its page, and focus with it: people at a keyboard go on where the new page begins. */
export function FocusContent() {
  const page = usePathname();
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    if (document.activeElement === document.body) document.getElementById("content")?.focus({ preventScroll: true });
  }, [page]);
  return null;
}
