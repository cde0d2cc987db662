import { z } from "zod";
import { confirmImportMapping, proposeImportMapping } from "@/lib/pipeline/import/map-import";
import { Import } from "@/lib/present/import/import.schema";
import { MappingProposal } from "@/lib/present/import/mapping.schema";
import { presentImport } from "@/lib/present/import/present-import";
import { SentMapping } from "@/lib/present/import/sent-mapping.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireImport } from "@/lib/web/require-import";

const params = z.object({ id: z.uuid() });

/** How the columns of a file that waits for it are read: as proposed, and as a person says. */
export const importMappingRoute: Route = {
  path: "/imports/{id}/mapping",
  operations: {
    GET: forOrganization("imports:write", {
      summary: "Show the first records of a waiting file and which column is proposed for what",
      input: z.object({ params }),
      status: 200,
      answer: MappingProposal,
      handle: async ({ params: { id } }, { scope }) => ({ body: await proposeImportMapping(scope, id) }),
    }),
    PUT: forOrganization("imports:write", {
      summary: "Say what the columns of a waiting file hold, now and for later files alike; then it is read",
      input: z.object({ params, body: z.object({ mapping: SentMapping }) }),
      status: 202,
      answer: Import,
      handle: async ({ params: { id }, body }, { scope, now }) => {
        await confirmImportMapping(scope, id, body.mapping, now);
        return { body: presentImport(await requireImport(scope, id)) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(importMappingRoute);
