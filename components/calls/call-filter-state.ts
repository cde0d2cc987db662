import { parseAsString, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { type CallFilter, readCallFilter } from "@/lib/present/call-filter";

const PARAMETERS = { callerId: parseAsString, outcome: parseAsString, from: parseAsString, to: parseAsString };

/** A change of the filter, as it is written into the URL; null or empty leaves that side open. */
export type CallFilterChange = Partial<Readonly<Record<keyof typeof PARAMETERS, string | null>>>;

/** The filter of calls that the page's URL holds, and how to change it; each change is a step of the browser's history. */
export function useCallFilter(): readonly [CallFilter, (change: CallFilterChange) => void, () => void] {
  const [url, setUrl] = useQueryStates(PARAMETERS, { history: "push" });
  const filter = useMemo(() => readCallFilter(url), [url]);
  const change = (wish: CallFilterChange) => {
    const given = Object.entries(wish).map(([name, value]) => [name, value === "" ? null : value]);
    void setUrl(Object.fromEntries(given));
  };
  return [filter, change, () => void setUrl(null)];
}
