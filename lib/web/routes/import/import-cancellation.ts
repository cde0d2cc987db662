import { z } from "zod";
import { cancelImport } from "@/lib/pipeline/import/cancel-import";
import { Import } from "@/lib/present/import/import.schema";
import { presentImport } from "@/lib/present/import/present-import";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireImport } from "@/lib/web/require-import";

/** Stopping an import that has not ended. */
export const importCancellationRoute: Route = {
  path: "/imports/{id}/cancel",
  operations: {
    POST: forOrganization("imports:write", {
      summary: "Stop an import; what it had read is taken out again",
      input: z.object({ params: z.object({ id: z.uuid() }) }),
      status: 202,
      answer: Import,
      handle: async ({ params: { id } }, { scope, now }) => {
        await cancelImport(scope, id, now);
        return { body: presentImport(await requireImport(scope, id)) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(importCancellationRoute);
