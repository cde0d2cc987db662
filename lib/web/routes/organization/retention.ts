import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { changeRetention, readRetention } from "@/lib/ledger/keep/retention.store";
import { RetentionChange, RetentionItem } from "@/lib/present/settings/privacy.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireFresh } from "@/lib/web/require-shown";

/** For how long an organisation keeps what. */
export const retentionRoute: Route = {
  path: "/retention",
  operations: {
    GET: forOrganization("privacy:manage", {
      summary: "Show for how long calls and sums are kept",
      input: z.object({}),
      status: 200,
      answer: RetentionItem,
      handle: async (_, { scope }) => ({ body: await readRetention(scope) }),
    }),
    PUT: forOrganization("privacy:manage", {
      summary: "Change for how long; what is past it goes within the hour, and does not come back",
      input: z.object({ body: RetentionChange }),
      status: 200,
      answer: RetentionItem,
      handle: async ({ body }, { scope, organization }) => {
        if (organization.isDemo) throw new AppError("forbidden", "The demo cannot be changed.");
        const { shown, ...retention } = body;
        await writeIdentityTogether(scope, async () => {
          requireFresh(await changeRetention(scope, retention, shown));
          await recordAudit(scope, { action: "retention.changed", subject: organization.id, detail: retention });
        });
        return { body: retention };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(retentionRoute);
