import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import type { SavedView } from "@/lib/account/person/saved-view";
import { changeSavedView, deleteSavedView, findSavedView } from "@/lib/account/person/saved-view.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { presentSavedView } from "@/lib/present/view/present-saved-view";
import { SavedViewChange, SavedViewItem } from "@/lib/present/view/saved-view.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { viewKeeper, viewReader } from "@/lib/web/view-owner";

const params = z.object({ id: z.uuid() });

/** One view of a list. */
export const savedViewRoute: Route = {
  path: "/saved-views/{id}",
  operations: {
    PATCH: forOrganization("reputation:read", {
      summary: "Rename a view, keep another state in it, or share it; what is left out stays",
      input: z.object({ params, body: SavedViewChange }),
      status: 200,
      answer: SavedViewItem,
      handle: async ({ params: { id }, body: { isShared, ...change } }, asking) => {
        const view = found(await findSavedView(asking.scope, viewReader(asking), id));
        const userId = viewKeeper(asking, view.ownerId === null || isShared === true);
        const owner = isShared === undefined ? {} : { ownerId: isShared ? null : userId };
        const changed = await writeTogether(asking.scope, async () => {
          const changed = found(await changeSavedView(asking.scope, view, { ...change, ...owner }));
          const detail = { name: changed.name, isShared: changed.ownerId === null };
          await recordAudit(asking.scope, { action: "saved_view.changed", subject: id, detail });
          return changed;
        });
        return { body: presentSavedView(changed) };
      },
    }),
    DELETE: forOrganization("reputation:read", {
      summary: "Delete a view",
      input: z.object({ params }),
      status: 204,
      answer: null,
      handle: async ({ params: { id } }, asking) => {
        const view = found(await findSavedView(asking.scope, viewReader(asking), id));
        viewKeeper(asking, view.ownerId === null);
        await writeTogether(asking.scope, async () => {
          if (!(await deleteSavedView(asking.scope, id))) throw unknownView();
          await recordAudit(asking.scope, { action: "saved_view.deleted", subject: id, detail: { name: view.name } });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(savedViewRoute);

function found(view: SavedView | null): SavedView {
  if (view === null) throw unknownView();
  return view;
}

function unknownView(): AppError {
  return new AppError("not_found", "There is no such view.");
}
