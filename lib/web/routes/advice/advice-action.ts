import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { removeAction } from "@/lib/advice/action.store";
import { AppError } from "@/lib/base/app-error";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** One thing that somebody did about advice. */
export const adviceActionRoute: Route = {
  path: "/advice/actions/{id}",
  operations: {
    DELETE: forOrganization("alerts:write", {
      summary: "Take back that advice was followed or ignored: it is open again while its rule fires",
      input: z.object({ params: z.object({ id: z.uuid() }) }),
      status: 204,
      answer: null,
      handle: async ({ params: { id } }, { scope }) => {
        await writeTogether(scope, async () => {
          const ruleId = await removeAction(scope, id);
          if (ruleId === null) throw new AppError("not_found", "There is no such action.");
          await recordAudit(scope, { action: "advice.reopened", subject: id, detail: { ruleId } });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(adviceActionRoute);
