import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { requestAdvice } from "@/lib/pipeline/job-queue";
import { removeObservation } from "@/lib/redress/observation.store";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** One observation. */
export const observationRoute: Route = {
  path: "/observations/{id}",
  operations: {
    DELETE: forOrganization("redress:write", {
      summary: "Take an observation away",
      input: z.object({ params: z.object({ id: z.uuid() }) }),
      status: 204,
      answer: null,
      handle: async ({ params: { id } }, { scope }) => {
        await writeTogether(scope, async () => {
          const callerId = await removeObservation(scope, id);
          if (callerId === null) throw new AppError("not_found", "There is no such observation.");
          await recordAudit(scope, { action: "observation.removed", subject: id, detail: { callerId } });
        });
        await requestAdvice(scope.organizationId);
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(observationRoute);
