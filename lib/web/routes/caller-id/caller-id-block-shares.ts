import { z } from "zod";
import { reportWindow } from "@/lib/ledger/report/tally-report.store";
import { BlockShares } from "@/lib/present/caller-id/block-share.schema";
import { loadBlockShares } from "@/lib/present/caller-id/block-shares.loader";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { TimeSpanQuery } from "@/lib/present/time-span.schema";
import { askedSpan } from "@/lib/web/asked-span";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireCallerId } from "@/lib/web/require-caller-id";

/** Where a caller ID is blocked. */
export const callerIdBlockSharesRoute: Route = {
  path: "/caller-ids/{callerId}/block-shares",
  operations: {
    GET: forOrganization("reputation:read", {
      summary:
        "Show the share of blocked calls per carrier and callee area, drawn towards what is usual, with intervals",
      input: z.object({ params: z.object({ callerId: CallerIdText }), query: TimeSpanQuery }),
      status: 200,
      answer: BlockShares,
      handle: async ({ params: { callerId }, query }, { scope, organization }) => {
        await requireCallerId(scope, callerId);
        const span = askedSpan(query, organization.timeZone);
        return { body: await loadBlockShares(scope, callerId, await reportWindow(scope, span, organization.timeZone)) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(callerIdBlockSharesRoute);
