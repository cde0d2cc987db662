import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { sealCallees } from "@/lib/pipeline/redress/seal-callees";
import { NewCallees, SealedCalleesItem } from "@/lib/present/redress/redress.schema";
import { dropSealedCallees } from "@/lib/redress/sealed-callee.store";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireCase } from "@/lib/web/require-case";

const params = z.object({ id: z.uuid() });

/** Dialled numbers that a case needs. */
export const redressCalleesRoute: Route = {
  path: "/redress-cases/{id}/callees",
  operations: {
    POST: forOrganization("redress:write", {
      summary: "Add dialled numbers for an open case; kept sealed, for its own calls alone, until it is closed",
      input: z.object({ params, body: NewCallees }),
      status: 200,
      answer: SealedCalleesItem,
      handle: async ({ params: { id }, body: { numbers } }, { scope, organization, now }) => {
        await requireCase(scope, id);
        const sealed = await writeTogether(scope, async () => {
          const sealed = await sealCallees(scope, id, { numbers, country: organization.country }, now);
          // The numbers themselves must stand in no log.
          await recordAudit(scope, { action: "redress.callees_sealed", subject: id, detail: { calls: sealed.calls } });
          return sealed;
        });
        return { body: { ...sealed } };
      },
    }),
    DELETE: forOrganization("redress:write", {
      summary: "Take the dialled numbers of a case away",
      input: z.object({ params }),
      status: 204,
      answer: null,
      handle: async ({ params: { id } }, { scope, now }) => {
        await requireCase(scope, id);
        await writeTogether(scope, async () => {
          if (!(await dropSealedCallees(scope, id, now)))
            throw new AppError("not_found", "No numbers are kept for it.");
          await recordAudit(scope, { action: "redress.callees_dropped", subject: id });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(redressCalleesRoute);
