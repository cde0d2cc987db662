import { z } from "zod";
import { listAlerts } from "@/lib/alert/alert.store";
import { ALERT_STATUSES, AlertPage } from "@/lib/present/alert/alert.schema";
import { loadShownAlerts } from "@/lib/present/alert/shown-alerts.loader";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { cursorOf, writeCursor } from "@/lib/present/cursor.schema";
import { PageQuery } from "@/lib/present/page.schema";
import { AskedTime } from "@/lib/present/time.schema";
import { TimeSpanQuery } from "@/lib/present/time-span.schema";
import { askedSpan } from "@/lib/web/asked-span";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

const Query = PageQuery.extend({
  ...TimeSpanQuery.shape,
  status: z.enum(ALERT_STATUSES).optional(),
  callerId: CallerIdText.optional(),
  /** Whether alerts that later data undid are wanted too. */
  withdrawn: z.stringbool().default(false),
  cursor: cursorOf(z.tuple([AskedTime, z.uuid()])).optional(),
});

/** Harms that were found. */
export const alertsRoute: Route = {
  path: "/alerts",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "List alerts, the latest detection first; those that later data undid only on request",
      input: z.object({ query: Query }),
      status: 200,
      answer: AlertPage,
      handle: async ({ query }, { scope, organization }) => {
        const { cursor, limit, status = null, callerId = null, withdrawn: hasWithdrawn } = query;
        const filter = { status, callerId, hasWithdrawn, ...askedSpan(query, organization.timeZone) };
        const after = cursor === undefined ? null : { detectedAt: new Date(cursor[0]), id: cursor[1] };
        const { alerts, next } = await listAlerts(scope, filter, { limit, after });
        const nextCursor = next && writeCursor([next.detectedAt.toISOString(), next.id]);
        return { body: { data: await loadShownAlerts(scope, alerts), nextCursor } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertsRoute);
