import { z } from "zod";
import { listDeliveries } from "@/lib/alert/delivery-page.store";
import { ChannelDeliveryPage } from "@/lib/present/delivery/alert-channel.schema";
import { presentChannelDelivery } from "@/lib/present/delivery/present-alert-channel";
import { PageQuery } from "@/lib/present/page.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireChannel } from "@/lib/web/require-channel";

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
        await requireChannel(scope, id);
        const page = { limit: query.limit, cursor: query.cursor ?? null };
        const { deliveries, nextCursor } = await listDeliveries(scope, page, id);
        return { body: { data: deliveries.map(presentChannelDelivery), nextCursor } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertChannelDeliveriesRoute);
