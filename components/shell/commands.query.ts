import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { queryString } from "@/components/api/query-string";
import { requestJson } from "@/components/api/request-json";
import { NAV_ITEMS } from "@/components/shell/nav-items";
import { useSavedViews } from "@/components/view/saved-views.query";
import { callerRow } from "@/lib/present/caller-id/caller-row";
import { STANDING_WORDS } from "@/lib/present/caller-id/standing-words";
import { matchEntries, PALETTE_VIEWS, type PaletteEntry } from "@/lib/present/shell/palette";
import { viewPath } from "@/lib/present/view/view-path";

const NUMBERS_MAX = 7;
const callerIdPage = () => import("@/lib/present/caller-id/caller-id.schema").then((schemas) => schemas.CallerIdPage);

/** What the letters that were typed lead to: numbers of the organisation, pages, views. */
export function useCommands(
  typed: string,
  isAdministrator: boolean,
): { readonly entries: readonly PaletteEntry[]; readonly isSearching: boolean } {
  const sought = typed.trim();
  const q = useDeferredValue(sought);
  const numbers = useQuery({
    queryKey: ["/caller-ids", "palette", q],
    queryFn: ({ signal }) =>
      requestJson(callerIdPage, `/caller-ids${queryString({ q, limit: NUMBERS_MAX })}`, { signal }),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });
  const views = useSavedViews();
  const pages = NAV_ITEMS.filter((item) => isAdministrator || item.isForAdministrators !== true).map(
    ({ label, href }) => ({ label, href, note: "Page" }),
  );
  const kept = (views.data?.data ?? []).map((view) => ({
    label: view.name,
    note: view.screen === "calls" ? "View of calls" : "View of caller IDs",
    href: viewPath(view),
  }));
  const found = q === "" ? [] : (numbers.data?.data ?? []).map(asEntry);
  return {
    entries: [
      ...found,
      ...matchEntries(
        [...kept, ...pages, ...PALETTE_VIEWS.filter(({ href }) => pages.every((page) => page.href !== href))],
        typed,
      ),
    ],
    isSearching: numbers.isFetching || q !== sought,
  };
}

function asEntry(item: Parameters<typeof callerRow>[0]): PaletteEntry {
  const { callerIdText, note, href } = callerRow(item);
  const standing = STANDING_WORDS[item.standing].label;
  return { label: callerIdText, note: note === "" ? standing : `${note} · ${standing}`, href };
}
