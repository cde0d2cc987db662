import { noteClientAccessEnds } from "@/lib/account/audit/note-client-access-ends.store";
import { mintOrganizationScope } from "@/lib/account/organization-scope";
import type { PersonScope } from "@/lib/account/person-scope";
import { AppError } from "@/lib/base/app-error";
import type { Prisma } from "@/lib/generated/prisma/client";
import { noteAudited } from "@/lib/platform/audit-witness";
import { identityPlane, identityTransaction } from "@/lib/platform/identity-plane";
import { prismaExecute } from "@/lib/platform/prisma-execute";

/** Names of the organisations that would have no owner without this person. */
export async function soleOwnerships(
  { userId }: PersonScope,
  tx: Prisma.TransactionClient = identityPlane(),
): Promise<readonly string[]> {
  const owned = await tx.organization.findMany({
    where: {
      memberships: { some: { userId, role: "owner" }, none: { role: "owner", userId: { not: userId } } },
    },
    select: { name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return owned.map(({ name }) => name);
}

/**
 * Erases a person's account: memberships, sign-ins, second factor, connections to issuers, links, kept mails, own views.
 * Nothing of an organisation goes along, API keys that they made neither; its audit log names them by the address that they
 * have now.
 * @throws AppError `conflict` with the names of organisations that would have no owner then; `not_found` when it has gone
 */
export async function deleteAccount(scope: PersonScope): Promise<void> {
  const { userId, address } = scope;
  await identityTransaction(async (tx) => {
    // Nobody gets a membership for an account that is going, and no owner changes while the owners are counted.
    const found = await tx.$executeRaw`select 1 from "user" where id = ${userId}::uuid for update`;
    if (found === 0) throw new AppError("not_found", "There is no such account.");
    await tx.$executeRaw`
      select 1 from membership where role = 'owner' and organization_id in
        (select organization_id from membership where user_id = ${userId}::uuid and role = 'owner')
      order by organization_id, user_id for update`;
    const owned = await soleOwnerships(scope, tx);
    if (owned.length > 0)
      throw new AppError(
        "conflict",
        `You are the only owner of ${owned.join(", ")}. Make somebody else the owner, or delete the organisation, first.`,
      );
    for (const agencyId of await noteDeparture(tx, scope)) {
      const actor = { kind: "person", userId, address } as const;
      await noteClientAccessEnds(mintOrganizationScope(agencyId, actor), prismaExecute(tx), { agencyId, userId });
    }
    await tx.verificationToken.deleteMany({ where: { identifier: { contains: `:${userId}:` } } });
    await tx.user.delete({ where: { id: userId } });
  });
}

/** Writes into the audit logs of a person's organisations that they go. @returns the ids of these */
async function noteDeparture(
  tx: Prisma.TransactionClient,
  { userId, address }: PersonScope,
): Promise<readonly string[]> {
  const memberships = await tx.membership.findMany({
    where: { userId },
    select: { organizationId: true, role: true, user: { select: { email: true } } },
  });
  if (memberships.length > 0) noteAudited("account.deleted");
  await tx.auditEvent.createMany({
    data: memberships.map(({ organizationId, role, user: { email } }) => ({
      organizationId,
      actorKind: "person",
      actorId: userId,
      address,
      action: "account.deleted",
      subject: userId,
      detail: { email, role },
    })),
  });
  return memberships.map(({ organizationId }) => organizationId);
}
