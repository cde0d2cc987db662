import { z } from "zod";
import { recordAudit } from "@/lib/account/audit.store";
import { changeClientRole } from "@/lib/account/client.store";
import { changeRole, findRole, removeMember } from "@/lib/account/membership.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { RoleChange } from "@/lib/present/account/team.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

const NOBODY = "There is no such person in the organisation.";
const params = z.object({ id: z.uuid() });

/** One of the people of an organisation. */
export const memberRoute: Route = {
  path: "/members/{id}",
  operations: {
    PATCH: forOrganization("members:manage", {
      summary: "Give somebody another role, here or in all clients; it holds from their next request on",
      input: z.object({ params, body: RoleChange }),
      status: 204,
      answer: null,
      handle: async ({ params: { id }, body: { role, clientRole } }, { scope }) => {
        if (role !== undefined) {
          const before = await requireChangeable(scope, id);
          await changeRole(scope, id, role);
          await recordAudit(scope, { action: "member.role_changed", subject: id, detail: { before, role } });
        }
        if (clientRole !== undefined) {
          if (!(await changeClientRole(scope, id, clientRole))) throw new AppError("not_found", NOBODY);
          await recordAudit(scope, { action: "member.client_role_changed", subject: id, detail: { clientRole } });
        }
        return { body: undefined };
      },
    }),
    DELETE: forOrganization("members:manage", {
      summary: "Take somebody out of the organisation; their next request finds nothing of it",
      input: z.object({ params }),
      status: 204,
      answer: null,
      handle: async ({ params: { id } }, { scope }) => {
        const role = await requireChangeable(scope, id);
        await removeMember(scope, id);
        await recordAudit(scope, { action: "member.removed", subject: id, detail: { role } });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(memberRoute);

async function requireChangeable(scope: OrganizationScope, userId: string): Promise<string> {
  const role = await findRole(scope, userId);
  if (role === null) throw new AppError("not_found", NOBODY);
  if (role === "owner") throw new AppError("conflict", "The owner stays the owner until somebody else becomes it.");
  return role;
}
