import { parseAsString, useQueryState } from "nuqs";
import { useMemo, useState } from "react";
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
  const [changed, setChanged] = useState<string | null>(null);
  const written = named ?? changed ?? (isInBrowser ? localStorage.getItem(KEY) : null) ?? "";
  // The same set as long as nothing changes, so that the rows need not be drawn again.
  const hidden = useMemo(() => (written === "" ? NONE : new Set(written.split(","))), [written]);
  const change = (wish: ReadonlySet<string>) => {
    localStorage.setItem(KEY, [...wish].join(","));
    setChanged([...wish].join(","));
    if (named !== null) void setNamed(null);
  };
  return [hidden, change];
}
