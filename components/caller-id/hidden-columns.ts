import { useState } from "react";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";

const KEY = "caller-columns-hidden";
const NONE: ReadonlySet<string> = new Set();

/** The columns that this browser leaves out of the list, and how to change that. The server leaves none out. */
export function useHiddenColumns(): readonly [ReadonlySet<string>, (hidden: ReadonlySet<string>) => void] {
  const isInBrowser = useIsInBrowser();
  const [changed, setChanged] = useState<ReadonlySet<string> | null>(null);
  const change = (hidden: ReadonlySet<string>) => {
    localStorage.setItem(KEY, [...hidden].join(","));
    setChanged(hidden);
  };
  return [changed ?? (isInBrowser ? stored() : NONE), change];
}

function stored(): ReadonlySet<string> {
  const written = localStorage.getItem(KEY) ?? "";
  return written === "" ? NONE : new Set(written.split(","));
}
