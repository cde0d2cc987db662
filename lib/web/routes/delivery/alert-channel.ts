import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { deleteChannel } from "@/lib/alert/channels/alert-channel.store";
import { changeChannelAsWished } from "@/lib/alert/channels/make-channel.gateway";
import { AlertChannelChange, AlertChannelItem } from "@/lib/present/delivery/alert-channel.schema";
import { presentAlertChannel } from "@/lib/present/delivery/present-alert-channel";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { channelOrNotFound, requireChannel } from "@/lib/web/require-channel";
import { requireFresh } from "@/lib/web/require-shown";

const params = z.object({ id: z.uuid() });

/** One alert channel. */
export const alertChannelRoute: Route = {
  path: "/alert-channels/{id}",
  operations: {
    PATCH: forOrganization("organization:manage", {
      summary: "Change an alert channel; what is left out stays",
      input: z.object({ params, body: AlertChannelChange }),
      status: 200,
      answer: AlertChannelItem,
      handle: async ({ params: { id }, body }, { scope }) => {
        await requireChannel(scope, id);
        const channel = await writeTogether(scope, async () => {
          const channel = requireFresh(await changeChannelAsWished(scope, id, body));
          const { name, host, minSeverity, isEnabled } = channel;
          const detail = { name, host, minSeverity, isEnabled };
          await recordAudit(scope, { action: "alert_channel.changed", subject: id, detail });
          return channel;
        });
        return { body: presentAlertChannel(channel) };
      },
    }),
    DELETE: forOrganization("organization:manage", {
      summary: "Delete an alert channel with its log; what waits for it is not sent",
      input: z.object({ params }),
      status: 204,
      answer: null,
      handle: async ({ params: { id } }, { scope }) => {
        const { name, host } = await requireChannel(scope, id);
        await writeTogether(scope, async () => {
          channelOrNotFound((await deleteChannel(scope, id)) ? id : null);
          await recordAudit(scope, { action: "alert_channel.deleted", subject: id, detail: { name, host } });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertChannelRoute);
