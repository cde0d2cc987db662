import type { Role } from "@/lib/account/member/role";
import type { OrganizationScope, SystemScope } from "@/lib/account/organization-scope";
import type { PersonScope } from "@/lib/account/person-scope";
import { database } from "@/lib/platform/db";

/** A letter as it would have been sent. */
export interface WrittenLetter {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A letter that is kept for want of a mail server. */
export interface KeptLetter extends WrittenLetter {
  readonly id: string;
  readonly createdAt: Date;
}

const LETTERS_MAX = 50;

/** Keeps a letter until its link runs out. */
export async function keepLetter(scope: PersonScope, letter: WrittenLetter, expiresAt: Date): Promise<void> {
  await database().prisma.accountLetter.create({ data: { ...letter, userId: scope.userId, expiresAt } });
}

/**
 * Kept letters that a reader may hand over, newest first. Who reads a letter could act as its person; so only letters to
 * people of lesser role are shown, an owner's own to owners, and none to people who belong to another organisation too.
 */
export async function listKeptLetters(
  scope: OrganizationScope,
  reader: { readonly role: Role },
  now: Date,
): Promise<readonly KeptLetter[]> {
  const below = { owner: ["owner", "admin", "analyst", "viewer"], admin: ["analyst", "viewer"] } as const;
  const roles: readonly Role[] = reader.role === "owner" || reader.role === "admin" ? below[reader.role] : [];
  const { organizationId } = scope;
  return database().prisma.accountLetter.findMany({
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
    take: LETTERS_MAX,
  });
}

/** Removes letters and links that have run out. */
export async function dropSpentLetters(_system: SystemScope, now: Date): Promise<void> {
  const { prisma } = database();
  await prisma.accountLetter.deleteMany({ where: { expiresAt: { lte: now } } });
  await prisma.verificationToken.deleteMany({ where: { expires: { lte: now } } });
}
