"use client";

import { useEffect } from "react";

/** Keeps people at a keyboard where they are when what had the focus is gone. Comes once the page is there. */
export function FocusKeeper() {
  useEffect(() => {
    const keeping = import("@/components/shell/keep-focus").then(({ keepFocus }) => keepFocus());
    return () => void keeping.then((stop) => stop());
  }, []);
  return null;
}
