import { z } from "zod";
import { filterOf } from "@/lib/present/calls/call-filter.schema";
import { loadCallGroups } from "@/lib/present/calls/call-groups.loader";
import { CallGroups, CallGroupsQuery } from "@/lib/present/calls/call-groups.schema";
import { refuseTurnedRound } from "@/lib/web/asked-span";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** Calls in groups: how those of each caller ID, carrier, rule, hour and so on ended. */
export const callGroupsRoute: Route = {
  path: "/call-groups",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Count calls in groups, by how they ended",
      input: z.object({ query: CallGroupsQuery }),
      status: 200,
      answer: CallGroups,
      handle: async ({ query }, { scope, organization }) => {
        const filter = filterOf(query);
        refuseTurnedRound(query, filter.timeZone ?? organization.timeZone);
        return { body: await loadCallGroups(scope, organization, filter, query.by) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(callGroupsRoute);
