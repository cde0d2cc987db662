import { z } from "zod";
import { countBehaviour } from "@/lib/ledger/report/behaviour.store";
import { reportWindow } from "@/lib/ledger/report/tally-report.store";
import { Behaviour } from "@/lib/present/caller-id/behaviour.schema";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { TimeSpanQuery } from "@/lib/present/time-span.schema";
import { askedSpan } from "@/lib/web/asked-span";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireCallerId } from "@/lib/web/require-caller-id";

/** How a caller ID is used, beside those in good standing. */
export const callerIdBehaviourRoute: Route = {
  path: "/caller-ids/{callerId}/behaviour",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Show how a caller ID is used, beside the organisation's caller IDs in good standing",
      input: z.object({ params: z.object({ callerId: CallerIdText }), query: TimeSpanQuery }),
      status: 200,
      answer: Behaviour,
      handle: async ({ params: { callerId }, query }, { scope, organization: { timeZone } }) => {
        await requireCallerId(scope, callerId);
        const window = await reportWindow(scope, askedSpan(query, timeZone), timeZone);
        const about = {
          callerId,
          timeZone,
          from: window?.from.toISOString() ?? null,
          to: window?.to.toISOString() ?? null,
        };
        if (window === null) return { body: { ...about, own: null, healthy: null } };
        const { own, healthy } = await countBehaviour(scope, callerId, window, timeZone);
        return {
          body: {
            ...about,
            own: own && { ...own, hours: [...own.hours] },
            healthy: healthy && { ...healthy, hours: [...healthy.hours] },
          },
        };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(callerIdBehaviourRoute);
