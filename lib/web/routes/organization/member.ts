import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { changeRole, findMember, type Member, removeMember } from "@/lib/account/member/membership.store";
import { changeClientRole } from "@/lib/account/organization/client.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
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
        await writeIdentityTogether(scope, async () => {
          const { email } = await requirePerson(scope, id);
          if (role !== undefined) {
            const before = await changeRole(scope, id, role);
            if (before === null) throw await whyNot(scope, id);
            await recordAudit(scope, { action: "member.role_changed", subject: id, detail: { email, before, role } });
          }
          if (clientRole !== undefined) {
            if (!(await changeClientRole(scope, id, clientRole))) throw new AppError("not_found", NOBODY);
            const detail = { email, clientRole };
            await recordAudit(scope, { action: "member.client_role_changed", subject: id, detail });
          }
        });
        return { body: undefined };
      },
    }),
    DELETE: forOrganization("members:manage", {
      summary: "Take somebody out of the organisation; their next request finds nothing of it",
      input: z.object({ params }),
      status: 204,
      answer: null,
      handle: async ({ params: { id } }, { scope }) => {
        await writeIdentityTogether(scope, async () => {
          const member = await requirePerson(scope, id);
          if (!(await removeMember(scope, id))) throw await whyNot(scope, id);
          // With the address: from now on it stands nowhere else in the organisation.
          await recordAudit(scope, { action: "member.removed", subject: id, detail: member });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(memberRoute);

type Person = Pick<Member, "email" | "role">;

async function requirePerson(scope: OrganizationScope, userId: string): Promise<Person> {
  const person = await findMember(scope, userId);
  if (person === null) throw new AppError("not_found", NOBODY);
  return person;
}

/** Why somebody cannot be changed: they are the owner, or left at this moment. */
async function whyNot(scope: OrganizationScope, userId: string): Promise<AppError> {
  await requirePerson(scope, userId);
  return new AppError("conflict", "The owner remains the owner until somebody else becomes owner.");
}
