import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { AppError } from "@/lib/base/app-error";
import { forgetNumber } from "@/lib/pipeline/keep/forget-callee";
import { ForgetAnswer, ForgetRequest } from "@/lib/present/settings/privacy.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** People who asked to be forgotten. */
export const forgottenCalleesRoute: Route = {
  path: "/forgotten-callees",
  operations: {
    POST: forOrganization("privacy:manage", {
      summary: "Make the stored calls to a number lead to it no more; sums stay as they are",
      input: z.object({ body: ForgetRequest }),
      status: 200,
      answer: ForgetAnswer,
      handle: async ({ body: { number } }, { scope, organization }) => {
        if (organization.isDemo) throw new AppError("forbidden", "The demo calls nobody.");
        const calls = await forgetNumber(scope, number, organization.country);
        // The number itself must not stand in the log of its forgetting.
        await recordAudit(scope, { action: "callee.forgotten", subject: organization.id, detail: { calls } });
        return { body: { calls } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(forgottenCalleesRoute);
