import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { renewChannelSecret } from "@/lib/alert/channels/make-channel.gateway";
import { AppError } from "@/lib/base/app-error";
import { FreshSecret } from "@/lib/present/delivery/alert-channel.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { channelOrNotFound, requireChannel } from "@/lib/web/require-channel";

/** What a webhook's requests are signed with. */
export const alertChannelSecretRoute: Route = {
  path: "/alert-channels/{id}/secret",
  operations: {
    POST: forOrganization("organization:manage", {
      summary: "Give a webhook a new secret, shown this once; the old one signs beside it for 24 hours",
      input: z.object({ params: z.object({ id: z.uuid() }) }),
      status: 201,
      answer: FreshSecret,
      handle: async ({ params: { id } }, { scope, now }) => {
        const { kind, name } = await requireChannel(scope, id);
        if (kind !== "webhook") throw new AppError("conflict", "Only webhooks are signed.");
        const { secret, previousSecretUntil } = await writeTogether(scope, async () => {
          const { secret, previousSecretUntil } = channelOrNotFound(await renewChannelSecret(scope, id, now));
          await recordAudit(scope, { action: "alert_channel.secret_rotated", subject: id, detail: { name } });
          return { secret, previousSecretUntil };
        });
        return { body: { secret, previousSecretUntil: previousSecretUntil.toISOString() } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertChannelSecretRoute);
