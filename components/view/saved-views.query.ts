import { useQuery } from "@tanstack/react-query";
import { requestDone, requestJson } from "@/components/api/request-json";
import type { SavedViewItem } from "@/lib/present/view/saved-view.schema";

const list = () => import("@/lib/present/view/saved-view.schema").then((schemas) => schemas.SavedViewList);
const item = () => import("@/lib/present/view/saved-view.schema").then((schemas) => schemas.SavedViewItem);

/** The key under which views are held in the browser. */
export const SAVED_VIEWS_KEY = ["/saved-views"];

/** What a view is made of. */
export type ViewWish = Pick<SavedViewItem, "screen" | "name" | "query" | "isShared">;

/** All views: everybody's and one's own, by name. */
export function useSavedViews() {
  return useQuery({
    queryKey: SAVED_VIEWS_KEY,
    queryFn: ({ signal }) => requestJson(list, "/saved-views", { signal }),
  });
}

/** The views of one list. */
export function useViewsOf(screen: SavedViewItem["screen"]) {
  const found = useSavedViews();
  return { ...found, views: (found.data?.data ?? []).filter((view) => view.screen === screen) };
}

/** Keeps a view. @throws ApiError */
export function keepView(wish: ViewWish): Promise<SavedViewItem> {
  return requestJson(item, "/saved-views", { method: "POST", body: wish });
}

/** Changes a view; what is left out stays. @throws ApiError */
export function changeView(id: string, change: Partial<ViewWish>): Promise<SavedViewItem> {
  return requestJson(item, `/saved-views/${id}`, { method: "PATCH", body: change });
}

/** Deletes a view. @throws ApiError */
export function deleteView(id: string): Promise<void> {
  return requestDone(`/saved-views/${id}`, { method: "DELETE" });
}
