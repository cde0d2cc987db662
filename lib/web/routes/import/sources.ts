import { z } from "zod";
import { loadSources } from "@/lib/present/source/source.loader";
import { SourceList } from "@/lib/present/source/source.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** Where calls come from. */
export const sourcesRoute: Route = {
  path: "/sources",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "List sources with how much of what networks said their records keep",
      input: z.object({}),
      status: 200,
      answer: SourceList,
      handle: async (_, { scope }) => ({ body: { data: await loadSources(scope), nextCursor: null } }),
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(sourcesRoute);
