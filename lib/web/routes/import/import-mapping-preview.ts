import { z } from "zod";
import { previewMapping } from "@/lib/pipeline/import/preview-mapping";
import { MappingPreview } from "@/lib/present/import/mapping.schema";
import { SentMapping } from "@/lib/present/import/sent-mapping.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** What would come of a waiting file under a mapping. */
export const importMappingPreviewRoute: Route = {
  path: "/imports/{id}/mapping/preview",
  operations: {
    POST: forOrganization("imports:write", {
      summary: "Read the beginning of a waiting file under a mapping, and store nothing",
      input: z.object({ params: z.object({ id: z.uuid() }), body: z.object({ mapping: SentMapping }) }),
      status: 200,
      answer: MappingPreview,
      handle: async ({ params: { id }, body }, { scope }) => ({ body: await previewMapping(scope, id, body.mapping) }),
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(importMappingPreviewRoute);
