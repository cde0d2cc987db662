import { noteClientAccessEnds } from "@/lib/account/audit/note-client-access-ends.store";
import type { Role } from "@/lib/account/member/role";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { database } from "@/lib/platform/db";
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
  const rows = await database().prisma.membership.findMany({
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
  const found = await database().prisma.membership.findUnique({
    where: { organizationId_userId: { organizationId, userId } },
    select: { role: true, user: { select: { email: true } } },
  });
  return found && { role: found.role, email: found.user.email };
}

/** Gives somebody another role; never an owner's, which only passes from one person to another. @returns whether it was done */
export async function changeRole(
  scope: OrganizationScope,
  userId: string,
  role: Exclude<Role, "owner">,
): Promise<boolean> {
  const { organizationId } = scope;
  const { count } = await database().prisma.membership.updateMany({
    where: { organizationId, userId, role: { not: "owner" } },
    data: { role },
  });
  return count > 0;
}

/** Takes somebody out of the organisation; never its owner. @returns whether it was done */
export async function removeMember(scope: OrganizationScope, userId: string): Promise<boolean> {
  const { organizationId } = scope;
  return database().prisma.$transaction(async (tx) => {
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
export async function transferOwnership(scope: OrganizationScope, fromId: string, toId: string): Promise<boolean> {
  const { organizationId } = scope;
  const isOwner = { organizationId, userId: fromId, role: "owner" } as const;
  return database().prisma.$transaction(async (tx) => {
    const given = await tx.membership.updateMany({ where: isOwner, data: { role: "admin" } });
    const taken = await tx.membership.updateMany({
      where: { organizationId, userId: toId, role: { not: "owner" }, NOT: { userId: fromId } },
      data: { role: "owner" },
    });
    if (given.count === 1 && taken.count === 1) return true;
    // Undone by hand: the transaction goes on, and nobody may see half of it.
    if (given.count === 1)
      await tx.membership.updateMany({ where: { organizationId, userId: fromId }, data: { role: "owner" } });
    return false;
  });
}
