import type { SavedView } from "@/lib/account/person/saved-view";
import type { SavedViewItem } from "@/lib/present/view/saved-view.schema";

/** A view as the API shows it: whose it is matters only as far as it is everybody's or one's own. */
export function presentSavedView({ ownerId, createdAt, ...view }: SavedView): SavedViewItem {
  return { ...view, isShared: ownerId === null, createdAt: createdAt.toISOString() };
}
