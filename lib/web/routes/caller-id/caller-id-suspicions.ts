import { z } from "zod";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { SuspicionList } from "@/lib/present/caller-id/suspicion.schema";
import { loadSuspicions } from "@/lib/present/caller-id/suspicions.loader";
import { TimeSpanQuery } from "@/lib/present/time-span.schema";
import { askedSpan } from "@/lib/web/asked-span";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireCallerId } from "@/lib/web/require-caller-id";

/** What speaks for blocks of a caller ID that nobody announced. */
export const callerIdSuspicionsRoute: Route = {
  path: "/caller-ids/{callerId}/suspicions",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Show what speaks for blocks that nobody announced; none of it is counted as a block",
      input: z.object({ params: z.object({ callerId: CallerIdText }), query: TimeSpanQuery }),
      status: 200,
      answer: SuspicionList,
      handle: async ({ params: { callerId }, query }, { scope, organization }) => {
        await requireCallerId(scope, callerId);
        const span = askedSpan(query, organization.timeZone);
        return { body: { data: await loadSuspicions(scope, organization, callerId, span), nextCursor: null } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(callerIdSuspicionsRoute);
