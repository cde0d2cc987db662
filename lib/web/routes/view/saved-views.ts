import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { addSavedView, listSavedViews } from "@/lib/account/person/saved-view.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { presentSavedView } from "@/lib/present/view/present-saved-view";
import { SavedViewItem, SavedViewList, SavedViewRequest } from "@/lib/present/view/saved-view.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { viewKeeper, viewReader } from "@/lib/web/view-owner";

/** Views of lists that are kept under a name. */
export const savedViewsRoute: Route = {
  path: "/saved-views",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "List the views that everybody keeps, and one's own",
      input: z.object({}),
      status: 200,
      answer: SavedViewList,
      handle: async (_, { scope }) => {
        const views = await listSavedViews(scope, viewReader({ scope }));
        return { body: { data: views.map(presentSavedView), nextCursor: null } };
      },
    }),
    POST: forOrganization("reputation:read", {
      summary: "Keep a view of a list, for oneself or for everybody",
      input: z.object({ body: SavedViewRequest }),
      status: 201,
      answer: SavedViewItem,
      handle: async ({ body: { isShared, ...view } }, asking) => {
        const userId = viewKeeper(asking, isShared);
        const kept = await writeTogether(asking.scope, async () => {
          const kept = await addSavedView(asking.scope, { ...view, ownerId: isShared ? null : userId });
          const detail = { name: kept.name, screen: kept.screen, isShared };
          await recordAudit(asking.scope, { action: "saved_view.created", subject: kept.id, detail });
          return kept;
        });
        return { body: presentSavedView(kept) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(savedViewsRoute);
