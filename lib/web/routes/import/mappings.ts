import { z } from "zod";
import { listMappings } from "@/lib/intake/source/source-mapping.store";
import { SavedMappingList } from "@/lib/present/import/mapping.schema";
import { presentMapping } from "@/lib/present/import/present-mapping";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** The mappings with which files are read without asking. */
export const mappingsRoute: Route = {
  path: "/mappings",
  operations: {
    GET: forOrganization("imports:read", {
      summary: "List the saved column mappings by source",
      input: z.object({}),
      status: 200,
      answer: SavedMappingList,
      handle: async (_input, { scope }) => ({ body: { data: (await listMappings(scope)).map(presentMapping) } }),
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(mappingsRoute);
