"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { focusContent } from "@/components/ui/focus-content";

/** A link that was followed is gone with its page, and focus with it: people at a keyboard go on where the new page begins. */
export function FocusContent() {
  const page = usePathname();
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    focusContent();
  }, [page]);
  return null;
}
