import { z } from "zod";
import { makeApiKey } from "@/lib/account/api-key/api-key.gateway";
import { rotateApiKey } from "@/lib/account/api-key/api-key.store";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { HOUR_MS } from "@/lib/base/time-units";
import { FreshApiKeyItem } from "@/lib/present/account/account-answer.schema";
import { presentApiKey } from "@/lib/present/settings/present-api-key";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** A day to change programs over, unless told otherwise; at most a month. */
const Rotation = z.object({ overlapHours: z.int().min(0).max(744).default(24) });

/** Replacing a key by another. */
export const apiKeyRotationRoute: Route = {
  path: "/api-keys/{id}/rotation",
  operations: {
    POST: forOrganization("api-keys:manage", {
      summary:
        "Replace an API key: another with the same scopes, shown this once; the old one works on for the overlap",
      input: z.object({ params: z.object({ id: z.uuid() }), body: Rotation }),
      status: 201,
      answer: FreshApiKeyItem,
      handle: async ({ params: { id }, body: { overlapHours } }, { scope, now }) => {
        const fresh = makeApiKey();
        const overlap = { begins: now, ends: new Date(now.getTime() + overlapHours * HOUR_MS) };
        const made = await writeIdentityTogether(scope, async () => {
          const made = await rotateApiKey(scope, id, fresh, overlap);
          if (made === null) throw new AppError("not_found", "There is no such API key, or it no longer works.");
          const detail = { name: made.name, by: made.id, overlapHours };
          await recordAudit(scope, { action: "api_key.rotated", subject: id, detail });
          return made;
        });
        return { body: { ...presentApiKey(made), key: fresh.key } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(apiKeyRotationRoute);
