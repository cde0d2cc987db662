import { noteClientAccessEnds } from "@/lib/account/audit/note-client-access-ends.store";
import type { Role } from "@/lib/account/member/role";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { identityPlane, identityTransaction } from "@/lib/platform/identity-plane";
import { prismaExecute } from "@/lib/platform/prisma-execute";

/** Somebody who belongs to an organisation. */
export interface Member {
  readonly userId: string;
  readonly email: string;
  readonly name: string | null;
  readonly role: Role;
  /** What they are in all clients of the organisation; null for nothing. */
  readonly clientRole: Role | null;
  readonly joinedAt: Date;
  readonly hasSecondFactor: boolean;
}

/** Everybody in the organisation, in the order of joining. */
export async function listMembers(scope: OrganizationScope): Promise<readonly Member[]> {
  const rows = await identityPlane().membership.findMany({
    where: { organizationId: scope.organizationId },
    select: {
      role: true,
      clientRole: true,
      createdAt: true,
      user: { select: { id: true, email: true, name: true, totpSince: true } },
    },
    orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
  });
  return rows.map(({ role, clientRole, createdAt, user: { id, email, name, totpSince } }) => ({
    userId: id,
    email,
    name,
    role,
    clientRole,
    joinedAt: createdAt,
    hasSecondFactor: totpSince !== null,
  }));
}

/** What somebody is in the organisation, and under which address; null for a stranger. */
export async function findMember(
  scope: OrganizationScope,
  userId: string,
): Promise<Pick<Member, "email" | "role"> | null> {
  const { organizationId } = scope;
  const found = await identityPlane().membership.findUnique({
    where: { organizationId_userId: { organizationId, userId } },
    select: { role: true, user: { select: { email: true } } },
  });
  return found && { role: found.role, email: found.user.email };
}

/**
 * Gives somebody another role; never an owner's, which only passes from one person to another.
 * @returns the role before; null when it was not done
 */
export async function changeRole(
  { organizationId }: OrganizationScope,
  userId: string,
  role: Exclude<Role, "owner">,
): Promise<Role | null> {
  return identityTransaction(async (tx) => {
    const [before] = await tx.$queryRaw<{ role: Role }[]>`
      select role from membership where organization_id = ${organizationId}::uuid and user_id = ${userId}::uuid
      and role <> 'owner' for update`;
    if (before === undefined) return null;
    await tx.membership.updateMany({ where: { organizationId, userId }, data: { role } });
    return before.role;
  });
}

/** Takes somebody out of the organisation; never its owner. @returns whether it was done */
export async function removeMember(scope: OrganizationScope, userId: string): Promise<boolean> {
  const { organizationId } = scope;
  return identityTransaction(async (tx) => {
    const held = await tx.$queryRaw<object[]>`
      select 1 from membership where organization_id = ${organizationId}::uuid and user_id = ${userId}::uuid
      and role <> 'owner' for update`;
    if (held.length === 0) return false;
    await noteClientAccessEnds(scope, prismaExecute(tx), { agencyId: organizationId, userId });
    await tx.membership.deleteMany({ where: { organizationId, userId } });
    return true;
  });
}

/**
 * Passes the organisation on: one owner becomes an admin, another member the owner, both or neither.
 * @returns false when the first is no owner, or the second no other member
 */
export async function transferOwnership(
  { organizationId }: OrganizationScope,
  fromId: string,
  toId: string,
): Promise<boolean> {
  return identityTransaction(async (tx) => {
    // Nobody deletes their account while they become the owner: `deleteAccount` looks first what they own.
    await tx.$executeRaw`select from "user" where id = ${toId}::uuid for key share`;
    const held = await tx.$queryRaw<{ userId: string; role: Role }[]>`
      select user_id as "userId", role from membership where organization_id = ${organizationId}::uuid
      and user_id in (${fromId}::uuid, ${toId}::uuid) order by user_id for update`;
    const isOwner = (userId: string) => held.find((one) => one.userId === userId)?.role === "owner";
    if (held.length !== 2 || !isOwner(fromId) || isOwner(toId)) return false;
    await tx.membership.updateMany({ where: { organizationId, userId: fromId }, data: { role: "admin" } });
    await tx.membership.updateMany({ where: { organizationId, userId: toId }, data: { role: "owner" } });
    return true;
  });
}
