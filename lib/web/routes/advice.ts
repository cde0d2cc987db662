import { z } from "zod";
import { AdvicePage } from "@/lib/present/advice.schema";
import { CallerIdText } from "@/lib/present/caller-id-text.schema";
import { PageQuery } from "@/lib/present/page.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { requireCallerId } from "@/lib/web/found-caller-id";
import { forOrganization } from "@/lib/web/operation";

const NOTE = "This version does not look for advice yet: an empty list does not mean that nothing could be better.";

/** What to do better, by rules of good conduct. */
export const adviceRoute: Route = {
  path: "/advice",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "List advice; this version has none to give yet",
      input: z.object({ query: PageQuery.extend({ callerId: CallerIdText.optional() }) }),
      status: 200,
      answer: AdvicePage,
      handle: async ({ query }, { scope }) => {
        if (query.callerId !== undefined) await requireCallerId(scope, query.callerId);
        return { body: { data: [], nextCursor: null, note: NOTE } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(adviceRoute);
