import { debounce, parseAsString, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { type CallerIdFilter, callerIdFilterQuery, readCallerIdFilter } from "@/lib/present/caller-id/caller-id-filter";

const PARAMETERS = { q: parseAsString, standing: parseAsString, sort: parseAsString, order: parseAsString };
const TYPING_MS = 250;

/**
 * The filter of caller IDs that the page's URL holds, and how to change it. Each choice is a step of the browser's history;
 * typing is none, and reaches the URL when it pauses.
 */
export function useCallerIdFilter(): readonly [CallerIdFilter, (change: Partial<CallerIdFilter>) => void] {
  const [url, setUrl] = useQueryStates(PARAMETERS);
  const filter = useMemo(() => readCallerIdFilter(url), [url]);
  const change = (wish: Partial<CallerIdFilter>) => {
    const limitUrlUpdates = wish.q === undefined || wish.q === "" ? {} : { limitUrlUpdates: debounce(TYPING_MS) };
    const history = wish.q === undefined ? "push" : "replace";
    void setUrl(callerIdFilterQuery({ ...filter, ...wish }), { history, ...limitUrlUpdates });
  };
  return [filter, change];
}
