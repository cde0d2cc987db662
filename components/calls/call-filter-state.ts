import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { GROUP_KEYS, type GroupKey } from "@/lib/ledger/report/group-source";
import {
  CALL_FILTER_NAMES,
  type CallFilter,
  type CallFilterName,
  readCallFilter,
} from "@/lib/present/calls/call-filter";

const FILTERED = Object.fromEntries(CALL_FILTER_NAMES.map((name) => [name, parseAsString]));
const PARAMETERS = { ...FILTERED, by: parseAsStringLiteral(GROUP_KEYS) };

/** A change of the filter, as it is written into the URL; null or empty leaves that side open. */
export type CallFilterChange = Readonly<Partial<Record<CallFilterName, string | null>>>;

/** What the page's URL asks for, and how to change it; each change is a step of the browser's history. */
export interface CallFilterState {
  readonly filter: CallFilter;
  /** What the calls are grouped by; null for no groups. */
  readonly by: GroupKey | null;
  readonly change: (change: CallFilterChange) => void;
  readonly group: (by: GroupKey | null) => void;
  readonly clear: () => void;
}

/** The filter and grouping of calls that the page's URL holds. */
export function useCallFilter(): CallFilterState {
  const [url, setUrl] = useQueryStates(PARAMETERS, { history: "push" });
  const filter = useMemo(() => readCallFilter(url), [url]);
  const change = (wish: CallFilterChange) => {
    const given = Object.entries(wish).map(([name, value]) => [name, value === "" ? null : value]);
    void setUrl(Object.fromEntries(given));
  };
  const group = (by: GroupKey | null) => void setUrl({ by });
  const clear = () => void setUrl(Object.fromEntries(CALL_FILTER_NAMES.map((name) => [name, null])));
  return { filter, by: url.by, change, group, clear };
}
