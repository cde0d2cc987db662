import { z } from "zod";
import { undoImport } from "@/lib/pipeline/import/undo-import";
import { Import } from "@/lib/present/import/import.schema";
import { presentImport } from "@/lib/present/import/present-import";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireImport } from "@/lib/web/require-import";

const params = z.object({ id: z.uuid() });

/** One file that was uploaded. */
export const importRoute: Route = {
  path: "/imports/{id}",
  operations: {
    GET: forOrganization("imports:read", {
      summary: "Show an import and how far it has come",
      input: z.object({ params }),
      status: 200,
      answer: Import,
      handle: async ({ params: { id } }, { scope }) => ({ body: presentImport(await requireImport(scope, id)) }),
    }),
    DELETE: forOrganization("imports:write", {
      summary:
        "Undo an import: its calls leave the ledger, tallies, scores and detections. Calls of which another import told too stay as that one told them, or, long ago, as both did: the header Ringworthy-Calls-Kept says how many of these there are",
      input: z.object({ params }),
      status: 204,
      answer: null,
      handle: async ({ params: { id } }, { scope }) => {
        const callsKept = await undoImport(scope, id);
        return { body: undefined, headers: { "Ringworthy-Calls-Kept": String(callsKept) } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(importRoute);
