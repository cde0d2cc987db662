"use client";

import { BookmarkPlus, Settings2, Users } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactElement, useState } from "react";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { KeepViewDialog } from "@/components/view/keep-view-dialog";
import { ManageViewsDialog } from "@/components/view/manage-views-dialog";
import { useViewsOf } from "@/components/view/saved-views.query";
import type { SavedViewItem } from "@/lib/present/view/saved-view.schema";
import { viewPath } from "@/lib/present/view/view-path";
import type { ViewRights } from "@/lib/present/view/view-rights";

/** What the menu of views is about. */
export interface ViewsMenuProps {
  readonly screen: SavedViewItem["screen"];
  /** The state that the list is in now, as it stands in its address. */
  readonly query: string;
  readonly rights: ViewRights;
  /** The button that opens it. */
  readonly trigger: ReactElement<Record<string, unknown>>;
}

/** The views that are kept, below their button; open from the start. */
export function ViewsMenu({ screen, query, rights, trigger }: ViewsMenuProps) {
  const router = useRouter();
  const [opened, setOpened] = useState<"keep" | "manage" | null>(null);
  const { views, isPending, isError } = useViewsOf(screen);
  const hasEmptyState = views.length === 0;
  return (
    <>
      <Menu isOpenAtFirst align="end" trigger={trigger}>
        {hasEmptyState ? (
          <p className="max-w-64 px-3 py-1.5 text-sm text-ink-soft">
            {isPending
              ? "Reading views…"
              : isError
                ? "The views could not be read."
                : "No view is kept yet. Filter and sort the list, then keep it here."}
          </p>
        ) : null}
        {views.map((view) => (
          <MenuItem key={view.id} onClick={() => router.push(viewPath(view))}>
            <span className="min-w-0 max-w-64 flex-1 truncate">{view.name}</span>
            {view.isShared ? <Users aria-label="everybody's" className="size-4 shrink-0 text-ink-faint" /> : null}
          </MenuItem>
        ))}
        {rights.mayKeep ? (
          <>
            <MenuSeparator />
            <MenuItem onClick={() => setOpened("keep")}>
              <BookmarkPlus aria-hidden className="size-4 text-ink-faint" />
              Keep this view…
            </MenuItem>
            {hasEmptyState ? null : (
              <MenuItem onClick={() => setOpened("manage")}>
                <Settings2 aria-hidden className="size-4 text-ink-faint" />
                Rename or delete…
              </MenuItem>
            )}
          </>
        ) : (
          <p className="max-w-64 px-3 py-1.5 text-xs text-ink-faint">
            The demo cannot be changed. Views can be kept of your own calls.
          </p>
        )}
      </Menu>
      <KeepViewDialog
        screen={screen}
        query={query}
        rights={rights}
        isOpen={opened === "keep"}
        onClose={() => setOpened(null)}
      />
      <ManageViewsDialog
        screen={screen}
        query={query}
        rights={rights}
        isOpen={opened === "manage"}
        onClose={() => setOpened(null)}
      />
    </>
  );
}
