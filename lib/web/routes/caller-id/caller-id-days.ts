import { z } from "zod";
import { loadCallerDays } from "@/lib/present/caller-id/caller-days.loader";
import { CallerDays, CallerDaysQuery } from "@/lib/present/caller-id/caller-days.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** Calls per day of several caller IDs at once: what the small charts of a list draw. */
export const callerIdDaysRoute: Route = {
  path: "/caller-id-days",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Show the calls per day of several caller IDs",
      input: z.object({ query: CallerDaysQuery }),
      status: 200,
      answer: CallerDays,
      handle: async ({ query }, { scope, organization }) => ({
        body: await loadCallerDays(scope, organization, query.callerIds),
      }),
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(callerIdDaysRoute);
