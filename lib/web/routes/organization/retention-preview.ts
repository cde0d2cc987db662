import { z } from "zod";
import { previewRetention } from "@/lib/pipeline/keep/retain";
import { RetentionPreviewItem, RetentionRequest } from "@/lib/present/settings/privacy.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** What a retention would remove. */
export const retentionPreviewRoute: Route = {
  path: "/retention/preview",
  operations: {
    POST: forOrganization("privacy:manage", {
      summary: "Count what a retention would remove now; removes nothing",
      input: z.object({ body: RetentionRequest }),
      status: 200,
      answer: RetentionPreviewItem,
      handle: async ({ body }, { scope, now }) => {
        const { callsFrom, talliesFrom, past } = await previewRetention(scope, body, now);
        return { body: { callsFrom: callsFrom.toISOString(), talliesFrom: talliesFrom.toISOString(), past } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(retentionPreviewRoute);
