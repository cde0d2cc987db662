import { z } from "zod";
import { sendChannelTest } from "@/lib/pipeline/tell/send-channel-test";
import { ChannelDelivery } from "@/lib/present/delivery/alert-channel.schema";
import { presentChannelDelivery } from "@/lib/present/delivery/present-alert-channel";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireSendingChannel } from "@/lib/web/require-channel";

/** Whether messages arrive at a channel. */
export const alertChannelTestRoute: Route = {
  path: "/alert-channels/{id}/test",
  operations: {
    POST: forOrganization("organization:manage", {
      summary: "Send a test message through the outbox; its fate stands in the channel's log",
      input: z.object({ params: z.object({ id: z.uuid() }) }),
      status: 202,
      answer: ChannelDelivery,
      handle: async ({ params: { id } }, { scope, organization, now }) => {
        const channel = await requireSendingChannel(scope, id);
        const delivery = await sendChannelTest(scope, organization, channel, now);
        return { body: presentChannelDelivery(delivery) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertChannelTestRoute);
