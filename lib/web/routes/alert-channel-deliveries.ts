import { z } from "zod";
import { listDeliveries } from "@/lib/alert/delivery-page.store";
import { ChannelDeliveryPage } from "@/lib/present/alert-channel.schema";
import { PageQuery } from "@/lib/present/page.schema";
import { presentChannelDelivery } from "@/lib/present/present-alert-channel";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { foundChannel } from "@/lib/web/found-channel";
import { forOrganization } from "@/lib/web/operation";

const params = z.object({ id: z.uuid() });

/** What was sent to a channel, and what became of it. */
export const alertChannelDeliveriesRoute: Route = {
  path: "/alert-channels/{id}/deliveries",
  operations: {
    GET: forOrganization("organization:manage", {
      summary: "List the messages to an alert channel, newest first",
      input: z.object({ params, query: PageQuery.extend({ cursor: z.uuid().optional() }) }),
      status: 200,
      answer: ChannelDeliveryPage,
      handle: async ({ params: { id }, query }, { scope }) => {
        await foundChannel(scope, id);
        const page = { limit: query.limit, cursor: query.cursor ?? null };
        const { deliveries, nextCursor } = await listDeliveries(scope, page, id);
        return { body: { data: deliveries.map(presentChannelDelivery), nextCursor } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertChannelDeliveriesRoute);
