import type { Role } from "@/lib/account/member/role";
import type { OrganizationScope, SystemScope } from "@/lib/account/organization-scope";
import type { PersonScope } from "@/lib/account/person-scope";
import { identityPlane } from "@/lib/platform/identity-plane";

/** A mail as it would have been sent. */
export interface WrittenMail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail that is kept for want of a mail server. */
export interface KeptMail extends WrittenMail {
  readonly id: string;
  readonly createdAt: Date;
}

const MAILS_MAX = 50;

/** Keeps a mail until its link expires. */
export async function keepMail(scope: PersonScope, mail: WrittenMail, expiresAt: Date): Promise<void> {
  await identityPlane().accountMail.create({ data: { ...mail, userId: scope.userId, expiresAt } });
}

/**
 * Kept mails that a reader may hand over, newest first. Who reads a mail could act as its person; so only mails to
 * people of lesser role are shown, an owner's own to owners, and none to people who belong to another organisation too.
 */
export async function listKeptMails(
  scope: OrganizationScope,
  reader: { readonly role: Role },
  now: Date,
): Promise<readonly KeptMail[]> {
  const below = { owner: ["owner", "admin", "analyst", "viewer"], admin: ["analyst", "viewer"] } as const;
  const roles: readonly Role[] = reader.role === "owner" || reader.role === "admin" ? below[reader.role] : [];
  const { organizationId } = scope;
  return identityPlane().accountMail.findMany({
    where: {
      expiresAt: { gt: now },
      user: {
        memberships: {
          some: { organizationId, role: { in: [...roles] } },
          none: { organizationId: { not: organizationId } },
        },
      },
    },
    select: { id: true, recipient: true, subject: true, text: true, html: true, createdAt: true },
    orderBy: { id: "desc" },
    take: MAILS_MAX,
  });
}

/** Removes mails and links that have expired. */
export async function dropSpentMails(_system: SystemScope, now: Date): Promise<void> {
  const prisma = identityPlane();
  await prisma.accountMail.deleteMany({ where: { expiresAt: { lte: now } } });
  await prisma.verificationToken.deleteMany({ where: { expires: { lte: now } } });
}
