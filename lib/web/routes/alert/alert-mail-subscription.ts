import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { mintOrganizationScope } from "@/lib/account/organization-scope";
import { writeTogether } from "@/lib/account/write-together.store";
import { changeOwnPreferences, findRecipient } from "@/lib/alert/person/alert-recipient.store";
import { openUnsubscribeToken } from "@/lib/alert/person/unsubscribe-token.gateway";
import { AppError } from "@/lib/base/app-error";
import { env } from "@/lib/platform/env";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forAnyone } from "@/lib/web/operation";
import { readText } from "@/lib/web/read-json";

const query = z.object({ token: z.string().min(1).max(1_000) });
const BODY_BYTES_MAX = 10_000;

/**
 * Ends the mails about an organisation's alerts to whoever holds such a mail, without signing in (RFC 8058). What only
 * looks at the address, as programs that check links do, changes nothing.
 */
export const alertMailSubscriptionRoute: Route = {
  path: "/alert-mail-subscription",
  operations: {
    GET: forAnyone({
      summary: "Lead to the page on which mails about alerts are ended; changes nothing",
      input: z.object({ query }),
      status: 303,
      answer: null,
      handle: async ({ query: { token } }) => {
        const location = `${env().appUrl}/unsubscribe?token=${encodeURIComponent(token)}`;
        return new Response(null, { status: 303, headers: { Location: location } });
      },
    }),
    POST: forAnyone({
      summary: "End the mails about alerts that the token stands for; one click, without signing in (RFC 8058)",
      input: z.object({ query }),
      bodyTypes: ["application/x-www-form-urlencoded"],
      status: 204,
      answer: null,
      handle: async ({ query: { token } }, { request, now }) => {
        await readText(request, BODY_BYTES_MAX);
        const subscription = openUnsubscribeToken(token);
        if (subscription === null)
          throw new AppError("not_found", "This link is not one of ours, or it is incomplete.");
        const { organizationId, userId } = subscription;
        const scope = mintOrganizationScope(organizationId, { kind: "person", userId });
        const reader = await findRecipient(scope, { userId }, now);
        // Who has left gets no mails; asking again is no mistake.
        if (reader?.preferences.wantsMail === true) {
          await writeTogether(scope, async () => {
            await changeOwnPreferences(scope, userId, (before) => ({
              ...(before ?? reader.preferences),
              wantsMail: false,
            }));
            await recordAudit(scope, { action: "alert_mails.unsubscribed", subject: userId, detail: {} });
          });
        }
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertMailSubscriptionRoute);
