"use client";

import { Dialog } from "@/components/ui/dialog";
import { useViewsOf, type ViewWish } from "@/components/view/saved-views.query";
import { ViewLine } from "@/components/view/view-line";
import type { ViewRights } from "@/lib/present/view/view-rights";

interface ManageViewsDialogProps extends Pick<ViewWish, "screen" | "query"> {
  readonly rights: ViewRights;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Renames, shares, overwrites and deletes the views of a list. */
export function ManageViewsDialog({ screen, query, rights, isOpen, onClose }: ManageViewsDialogProps) {
  const { views } = useViewsOf(screen);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      title="Views"
      description="A new name counts when you leave its box. What was deleted can be brought back at once."
    >
      {views.length === 0 ? (
        <p className="text-ink-soft">No view is kept.</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line/70">
          {views.map((view) => (
            <ViewLine
              key={view.id}
              view={view}
              query={query}
              mayShare={rights.mayShare}
              mayChange={!view.isShared || rights.mayShare}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}
