import { z } from "zod";
import { DeliveryPage } from "@/lib/present/delivery/delivery.schema";
import { loadOutboxList } from "@/lib/present/delivery/outbox-list.loader";
import { PageQuery } from "@/lib/present/page.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** The organisation's mails: sent, waiting, or kept because no mail server is configured. */
export const outboxRoute: Route = {
  path: "/outbox",
  operations: {
    GET: forOrganization("outbox:read", {
      summary: "List the mails of the organisation, newest first; for administrators",
      input: z.object({ query: PageQuery.extend({ cursor: z.uuid().optional() }) }),
      status: 200,
      answer: DeliveryPage,
      handle: async ({ query }, { scope, role, now }) => ({
        body: await loadOutboxList(scope, role, { limit: query.limit, cursor: query.cursor ?? null }, now),
      }),
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(outboxRoute);
