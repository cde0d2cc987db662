import { noteClientAccessEnds } from "@/lib/account/audit/note-client-access-ends.store";
import { lockFounding, type NewOrganization, newOrganization } from "@/lib/account/member/member.store";
import type { Role } from "@/lib/account/member/role";
import type { Agency } from "@/lib/account/organization/agency";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { identityPlane, identityTransaction } from "@/lib/platform/identity-plane";
import { prismaExecute } from "@/lib/platform/prisma-execute";

/**
 * Makes an organisation that is a client of this one.
 * @param ownerId a member of the agency, who owns the client until somebody else is made its owner
 * @throws AppError `conflict` when the organisation is a client itself: there is one step between them, not a tree
 */
export async function createClient(
  scope: OrganizationScope,
  client: Omit<NewOrganization, "parentId">,
  ownerId: string,
): Promise<Organization> {
  const parentId = scope.organizationId;
  return identityTransaction(async (tx) => {
    await lockFounding(tx);
    const agency = await tx.organization.findUniqueOrThrow({ where: { id: parentId }, select: { parentId: true } });
    if (agency.parentId !== null) throw new AppError("conflict", "A client of an agency has no clients of its own.");
    return newOrganization(tx, { ...client, parentId }, ownerId);
  });
}

/** Ends that an organisation is a client of this one. @returns its name; null when it is none */
export async function detachClient(scope: OrganizationScope, clientId: string): Promise<string | null> {
  const { organizationId: agencyId } = scope;
  return identityTransaction(async (tx) => {
    const [client] = await tx.$queryRaw<{ name: string }[]>`
      select name from organization where id = ${clientId}::uuid and parent_id = ${agencyId}::uuid for update`;
    if (client === undefined) return null;
    await noteClientAccessEnds(scope, prismaExecute(tx), { agencyId, clientId });
    await tx.organization.update({ where: { id: clientId }, data: { parentId: null } });
    return client.name;
  });
}

/** How many clients the organisation has, whoever may open them. */
export async function countClients(scope: OrganizationScope): Promise<number> {
  return identityPlane().organization.count({ where: { parentId: scope.organizationId } });
}

/** The agency whose client the organisation is, with its people who may open it; null when it stands alone. */
export async function findAgency(scope: OrganizationScope): Promise<Agency | null> {
  const { parent } = await identityPlane().organization.findUniqueOrThrow({
    where: { id: scope.organizationId },
    select: {
      parent: {
        select: {
          id: true,
          name: true,
          memberships: {
            where: { clientRole: { not: null } },
            select: { clientRole: true, user: { select: { id: true, email: true, name: true } } },
            orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
          },
        },
      },
    },
  });
  if (parent === null) return null;
  const delegates = parent.memberships.flatMap(({ clientRole, user }) =>
    clientRole === null ? [] : [{ userId: user.id, email: user.email, name: user.name, clientRole }],
  );
  return { id: parent.id, name: parent.name, delegates };
}

/** Ends that the organisation is a client. @returns whether it was one */
export async function leaveAgency(scope: OrganizationScope): Promise<boolean> {
  const { organizationId: clientId } = scope;
  return identityTransaction(async (tx) => {
    const [agency] = await tx.$queryRaw<{ id: string }[]>`
      select parent_id as id from organization where id = ${clientId}::uuid and parent_id is not null for update`;
    if (agency === undefined) return false;
    await noteClientAccessEnds(scope, prismaExecute(tx), { agencyId: agency.id, clientId });
    await tx.organization.update({ where: { id: clientId }, data: { parentId: null } });
    return true;
  });
}

/** Says what a member is in all clients of the organisation; null for nothing. @returns whether there is such a member */
export async function changeClientRole(
  scope: OrganizationScope,
  userId: string,
  clientRole: Exclude<Role, "owner"> | null,
): Promise<boolean> {
  const { organizationId } = scope;
  return identityTransaction(async (tx) => {
    // Of two who take it away at once, one writes down that it ended.
    await tx.$executeRaw`
      select from membership where organization_id = ${organizationId}::uuid and user_id = ${userId}::uuid for update`;
    if (clientRole === null) await noteClientAccessEnds(scope, prismaExecute(tx), { agencyId: organizationId, userId });
    const { count } = await tx.membership.updateMany({ where: { organizationId, userId }, data: { clientRole } });
    return count > 0;
  });
}
