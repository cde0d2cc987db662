import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { replayDelivery } from "@/lib/alert/channels/replay-delivery.store";
import { AppError } from "@/lib/base/app-error";
import { requestDelivery } from "@/lib/pipeline/job-queue";
import { ChannelDelivery } from "@/lib/present/delivery/alert-channel.schema";
import { presentChannelDelivery } from "@/lib/present/delivery/present-alert-channel";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireSendingChannel } from "@/lib/web/require-channel";

/** A message to a channel, once more. */
export const alertChannelReplayRoute: Route = {
  path: "/alert-channels/{id}/deliveries/{deliveryId}/replay",
  operations: {
    POST: forOrganization("organization:manage", {
      summary: "Send a message that arrived or was given up once more: the same bytes with the same id",
      input: z.object({ params: z.object({ id: z.uuid(), deliveryId: z.uuid() }) }),
      status: 202,
      answer: ChannelDelivery,
      handle: async ({ params: { id, deliveryId } }, { scope, now }) => {
        const { name } = await requireSendingChannel(scope, id);
        const delivery = await writeTogether(scope, async () => {
          const delivery = await replayDelivery(scope, id, deliveryId, now);
          if (delivery === null) throw new AppError("not_found", "The channel has no such message.");
          if (delivery === "under_way") throw new AppError("conflict", "The message is on its way already.");
          await recordAudit(scope, { action: "alert_channel.replayed", subject: id, detail: { name, deliveryId } });
          return delivery;
        });
        await requestDelivery(scope.organizationId);
        return { body: presentChannelDelivery(delivery) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertChannelReplayRoute);
