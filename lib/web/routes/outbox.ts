import { z } from "zod";
import { listDeliveries } from "@/lib/alert/delivery-page.store";
import { DeliveryPage } from "@/lib/present/delivery.schema";
import { PageQuery } from "@/lib/present/page.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

const time = (at: Date | null) => at?.toISOString() ?? null;

/** The organisation's mails: sent, waiting, or kept because no mail server is configured. */
export const outboxRoute: Route = {
  path: "/outbox",
  operations: {
    GET: forOrganization("outbox:read", {
      summary: "List the mails of the organisation, newest first; for administrators",
      input: z.object({ query: PageQuery.extend({ cursor: z.uuid().optional() }) }),
      status: 200,
      answer: DeliveryPage,
      handle: async ({ query }, { scope }) => {
        const page = { limit: query.limit, cursor: query.cursor ?? null };
        const { deliveries, nextCursor } = await listDeliveries(scope, page);
        const data = deliveries.map((delivery) => ({
          ...delivery,
          createdAt: delivery.createdAt.toISOString(),
          sentAt: time(delivery.sentAt),
        }));
        return { body: { data, nextCursor } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(outboxRoute);
