import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { listChannels } from "@/lib/alert/channels/alert-channel.store";
import { makeChannel } from "@/lib/alert/channels/make-channel.gateway";
import { AppError } from "@/lib/base/app-error";
import {
  AlertChannelList,
  AlertChannelRequest,
  FreshAlertChannelItem,
} from "@/lib/present/delivery/alert-channel.schema";
import { presentAlertChannel } from "@/lib/present/delivery/present-alert-channel";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** Where the organisation's alerts go beside mail. */
export const alertChannelsRoute: Route = {
  path: "/alert-channels",
  operations: {
    GET: forOrganization("organization:manage", {
      summary: "List alert channels, oldest first; addresses and secrets are not shown",
      input: z.object({}),
      status: 200,
      answer: AlertChannelList,
      handle: async (_, { scope }) => {
        const channels = await listChannels(scope);
        return { body: { data: channels.map(presentAlertChannel), nextCursor: null } };
      },
    }),
    POST: forOrganization("organization:manage", {
      summary: "Add an alert channel; a webhook's secret is shown this once",
      input: z.object({ body: AlertChannelRequest }),
      status: 201,
      answer: FreshAlertChannelItem,
      handle: async ({ body }, { scope, organization }) => {
        if (organization.isDemo) throw new AppError("forbidden", "The demo sends nothing.");
        const { channel, secret } = await writeTogether(scope, async () => {
          const { channel, secret } = await makeChannel(scope, body);
          const { id, kind, name, host } = channel;
          await recordAudit(scope, { action: "alert_channel.created", subject: id, detail: { kind, name, host } });
          return { channel, secret };
        });
        return { body: { ...presentAlertChannel(channel), secret } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertChannelsRoute);
