import { z } from "zod";
import { listAuditEvents } from "@/lib/account/audit/audit-page.store";
import { AuditListQuery, AuditPage } from "@/lib/present/settings/audit.schema";
import { auditFilter } from "@/lib/present/settings/audit-filter";
import { presentAuditEvent } from "@/lib/present/settings/present-audit";
import { refuseTurnedRound } from "@/lib/web/asked-span";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** Who did what, when and from where. */
export const auditEventsRoute: Route = {
  path: "/audit-events",
  operations: {
    GET: forOrganization("audit:read", {
      summary: "List what people and programs did, newest first",
      input: z.object({ query: AuditListQuery }),
      status: 200,
      answer: AuditPage,
      handle: async ({ query }, { scope }) => {
        refuseTurnedRound(query, "UTC");
        const page = { limit: query.limit, cursor: query.cursor ?? null };
        const { events, nextCursor } = await listAuditEvents(scope, auditFilter(query), page);
        return { body: { data: events.map(presentAuditEvent), nextCursor } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(auditEventsRoute);
