import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { detachClient } from "@/lib/account/organization/client.store";
import { mintOrganizationScope } from "@/lib/account/organization-scope";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** One client of an agency. */
export const clientRoute: Route = {
  path: "/clients/{id}",
  operations: {
    DELETE: forOrganization("clients:manage", {
      summary: "Let a client stand alone: nobody gets in by the agency any more; its members stay",
      input: z.object({ params: z.object({ id: z.uuid() }) }),
      status: 204,
      answer: null,
      handle: async ({ params: { id } }, { scope, organization, person }) => {
        await writeIdentityTogether(scope, async () => {
          const name = await detachClient(scope, id);
          if (name === null) throw new AppError("not_found", "There is no such client.");
          await recordAudit(scope, { action: "client.detached", subject: id, detail: { name } });
          const there = mintOrganizationScope(id, scope.actor);
          const detail = { by: organization.name, person: person?.email };
          await recordAudit(there, { action: "client.detached", subject: id, detail });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(clientRoute);
