import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { deleteMapping } from "@/lib/intake/source/source-mapping.store";
import { changeSavedMapping } from "@/lib/pipeline/import/map-import";
import { SavedMappingItem } from "@/lib/present/import/mapping.schema";
import { presentMapping } from "@/lib/present/import/present-mapping";
import { SentMapping } from "@/lib/present/import/sent-mapping.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

const params = z.object({ id: z.uuid() });

/** One saved mapping. */
export const mappingRoute: Route = {
  path: "/mappings/{id}",
  operations: {
    PUT: forOrganization("imports:write", {
      summary: "Change a saved mapping; files that were read before stay as they are",
      input: z.object({ params, body: z.object({ mapping: SentMapping }) }),
      status: 200,
      answer: SavedMappingItem,
      handle: async ({ params: { id }, body }, { scope, now }) => {
        const changed = await changeSavedMapping(scope, id, body.mapping, now);
        await recordAudit(scope, { action: "mapping.saved", subject: id });
        return { body: presentMapping(changed) };
      },
    }),
    DELETE: forOrganization("imports:write", {
      summary: "Forget a saved mapping; the next file of its kind is asked about again",
      input: z.object({ params }),
      status: 204,
      answer: null,
      handle: async ({ params: { id } }, { scope }) => {
        await writeTogether(scope, async () => {
          if (!(await deleteMapping(scope, id))) throw new AppError("not_found", "There is no such mapping.");
          await recordAudit(scope, { action: "mapping.deleted", subject: id });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(mappingRoute);
