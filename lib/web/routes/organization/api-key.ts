import { z } from "zod";
import { revokeApiKey } from "@/lib/account/api-key/api-key.store";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** One key. */
export const apiKeyRoute: Route = {
  path: "/api-keys/{id}",
  operations: {
    DELETE: forOrganization("api-keys:manage", {
      summary: "Revoke an API key: the next request with it is refused",
      input: z.object({ params: z.object({ id: z.uuid() }) }),
      status: 204,
      answer: null,
      handle: async ({ params: { id } }, { scope, now }) => {
        await writeIdentityTogether(scope, async () => {
          const name = await revokeApiKey(scope, id, now);
          if (name === null) throw new AppError("not_found", "There is no such API key.");
          await recordAudit(scope, { action: "api_key.revoked", subject: id, detail: { name } });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(apiKeyRoute);
