import type { SavedViewItem } from "@/lib/present/view/saved-view.schema";

/**
 * Where a kept view opens. One of caller IDs always names the columns that it hides, if only none: else the list would hide
 * those that this browser hid last.
 */
export function viewPath({ screen, query }: Pick<SavedViewItem, "screen" | "query">): string {
  const hidesNone = screen === "caller-ids" && !new URLSearchParams(query).has("hide");
  const parts = [query, hidesNone ? "hide=" : ""].filter((part) => part !== "");
  return `/${screen}${parts.length === 0 ? "" : `?${parts.join("&")}`}`;
}
