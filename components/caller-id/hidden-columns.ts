import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";

const KEY = "caller-columns-hidden";
const NONE: ReadonlySet<string> = new Set();

/**
 * The columns that are left out of the list, and how to change that: those that the page's URL names, as a kept view
 * does, else those that this browser left out last. The server leaves none out.
 */
export function useHiddenColumns(): readonly [ReadonlySet<string>, (hidden: ReadonlySet<string>) => void] {
  const isInBrowser = useIsInBrowser();
  const [named, setNamed] = useQueryState("hide", parseAsString);
  const [changed, setChanged] = useState<ReadonlySet<string> | null>(null);
  const change = (hidden: ReadonlySet<string>) => {
    localStorage.setItem(KEY, [...hidden].join(","));
    setChanged(hidden);
    if (named !== null) void setNamed(null);
  };
  if (named !== null) return [listed(named), change];
  return [changed ?? (isInBrowser ? listed(localStorage.getItem(KEY) ?? "") : NONE), change];
}

function listed(written: string): ReadonlySet<string> {
  return written === "" ? NONE : new Set(written.split(","));
}
