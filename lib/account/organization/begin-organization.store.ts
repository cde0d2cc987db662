import { lockFounding, type NewOrganization, newOrganization } from "@/lib/account/member/member.store";
import type { Organization } from "@/lib/account/organization/organization";
import type { PersonScope } from "@/lib/account/person-scope";
import { AppError } from "@/lib/base/app-error";
import type { Prisma } from "@/lib/generated/prisma/client";
import { identityPlane, identityTransaction } from "@/lib/platform/identity-plane";

/**
 * Whether somebody with an account may begin an organisation: who belongs to none, where anybody may sign up, or where
 * there is no organisation yet.
 * @param isOpen whether anybody may sign up
 */
export async function mayBeginOrganization(scope: PersonScope, isOpen: boolean): Promise<boolean> {
  const prisma = identityPlane();
  return (await belongsToNone(prisma, scope)) && (isOpen || (await isFirst(prisma)));
}

/**
 * Makes an organisation for somebody who has an account and belongs to none: they came by an issuer, or have left.
 * @throws AppError `conflict` when they belong to one; `forbidden` where only the first may begin one, and there is one
 */
export async function beginOrganization(
  scope: PersonScope,
  organization: Omit<NewOrganization, "parentId">,
  isOpen: boolean,
): Promise<Organization> {
  return identityTransaction(async (tx) => {
    await lockFounding(tx);
    if (!(await belongsToNone(tx, scope))) throw new AppError("conflict", "You belong to an organisation already.");
    if (!isOpen && !(await isFirst(tx)))
      throw new AppError("forbidden", "Sign-up is closed here. Ask the owner of an organisation to invite you.");
    return newOrganization(tx, organization, scope.userId);
  });
}

async function belongsToNone(tx: Prisma.TransactionClient, { userId }: PersonScope): Promise<boolean> {
  return (await tx.membership.count({ where: { userId } })) === 0;
}

async function isFirst(tx: Prisma.TransactionClient): Promise<boolean> {
  return (await tx.organization.count({ where: { isDemo: false } })) === 0;
}
