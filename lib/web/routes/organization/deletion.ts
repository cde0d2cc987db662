import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { readDeletion, requestDeletion, stopDeletion, wasExported } from "@/lib/account/organization/deletion.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { DeletionItem, DeletionRequest } from "@/lib/present/settings/privacy.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** Giving an organisation up. */
export const deletionRoute: Route = {
  path: "/organizations/current/deletion",
  operations: {
    GET: forOrganization("organization:own", {
      summary: "Show whether the organisation is to be erased, and when",
      input: z.object({}),
      status: 200,
      answer: DeletionItem,
      handle: async (_, { scope }) => {
        const { eraseAfter } = await readDeletion(scope);
        return { body: { eraseAfter: eraseAfter?.toISOString() ?? null } };
      },
    }),
    POST: forOrganization("organization:own", {
      summary: "Ask for the organisation to be erased after seven days; its name has to be typed",
      input: z.object({ body: DeletionRequest }),
      status: 202,
      answer: DeletionItem,
      handle: async ({ body }, { scope, organization, now }) => {
        if (organization.isDemo) throw new AppError("forbidden", "The demo stays.");
        if (body.confirmation.trim() !== organization.name)
          throw new AppError("unprocessable", "This is not the name of the organisation.", {
            problems: [{ path: "confirmation", message: "is not the name of the organisation" }],
          });
        if (!body.withoutExport && !(await wasExported(scope, now)))
          throw new AppError("conflict", "Export everything first, or say that you do not want it.");
        const eraseAfter = await writeIdentityTogether(scope, async () => {
          const eraseAfter = await requestDeletion(scope, now);
          await recordAudit(scope, { action: "organization.deletion_requested", subject: organization.id });
          return eraseAfter;
        });
        return { body: { eraseAfter: eraseAfter.toISOString() } };
      },
    }),
    DELETE: forOrganization("organization:own", {
      summary: "Keep the organisation after all",
      input: z.object({}),
      status: 204,
      answer: null,
      handle: async (_, { scope, organization }) => {
        await writeIdentityTogether(scope, async () => {
          if (!(await stopDeletion(scope)))
            throw new AppError("not_found", "Nobody asked for the organisation to be erased.");
          await recordAudit(scope, { action: "organization.deletion_stopped", subject: organization.id });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(deletionRoute);
