import { z } from "zod";
import { makeApiKey } from "@/lib/account/api-key/api-key.gateway";
import { createApiKey, listApiKeys } from "@/lib/account/api-key/api-key.store";
import { DEFAULT_API_SCOPES } from "@/lib/account/api-key/api-scope";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { ApiKeyList, ApiKeyRequest, FreshApiKeyItem } from "@/lib/present/account/account-answer.schema";
import { presentApiKey } from "@/lib/present/settings/present-api-key";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** The organisation's keys. */
export const apiKeysRoute: Route = {
  path: "/api-keys",
  operations: {
    GET: forOrganization("api-keys:manage", {
      summary: "List API keys, newest first",
      input: z.object({}),
      status: 200,
      answer: ApiKeyList,
      handle: async (_, { scope }) => {
        const keys = await listApiKeys(scope);
        return { body: { data: keys.map(presentApiKey), nextCursor: null } };
      },
    }),
    POST: forOrganization("api-keys:manage", {
      summary: "Make an API key; the key itself is shown this once",
      input: z.object({ body: ApiKeyRequest }),
      status: 201,
      answer: FreshApiKeyItem,
      handle: async ({ body }, { scope, organization, now }) => {
        if (organization.isDemo) throw new AppError("forbidden", "The demo has no API keys.");
        const expiresAt = body.expiresAt === undefined ? null : new Date(body.expiresAt);
        if (expiresAt !== null && expiresAt <= now)
          throw new AppError("unprocessable", "The key would already have expired.", {
            problems: [{ path: "expiresAt", message: "has passed" }],
          });
        const fresh = makeApiKey();
        const scopes = body.scopes ?? DEFAULT_API_SCOPES;
        const made = await writeIdentityTogether(scope, async () => {
          const made = await createApiKey(scope, fresh, { name: body.name, scopes, expiresAt });
          await recordAudit(scope, { action: "api_key.created", subject: made.id, detail: { name: made.name } });
          return made;
        });
        return { body: { ...presentApiKey(made), key: fresh.key } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(apiKeysRoute);
