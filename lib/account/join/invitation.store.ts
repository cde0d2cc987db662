import { oneTimeHash } from "@/lib/account/credential/one-time-secret.gateway";
import type { Role } from "@/lib/account/member/role";
import { holdOrganizationBy } from "@/lib/account/organization/hold-organization.store";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { DAY_MS } from "@/lib/base/time-units";
import { identityPlane, identityTransaction } from "@/lib/platform/identity-plane";
import { prismaExecute } from "@/lib/platform/prisma-execute";

/** An invitation as those who sent it see it. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** What the mail server said when it refused its mail for good; null when it has not. */
  readonly mailError: string | null;
}

/** For how long an invitation holds. */
export const INVITATION_DAYS = 7;
const RECORD = { id: true, email: true, role: true, createdAt: true, expiresAt: true, mailError: true } as const;
const ERROR_LETTERS_MAX = 500;

/** Invitations that wait for an answer, newest first. */
export async function listInvitations(scope: OrganizationScope, now: Date): Promise<readonly Invitation[]> {
  return identityPlane().invitation.findMany({
    where: { organizationId: scope.organizationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: RECORD,
    orderBy: { id: "desc" },
  });
}

/**
 * Invites somebody; an invitation that waits for the same address stops holding.
 * @throws AppError `conflict` when they belong to the organisation already
 */
export async function createInvitation(
  scope: OrganizationScope,
  invitation: { readonly email: string; readonly role: Exclude<Role, "owner">; readonly invitedById: string },
  secret: string,
  now: Date,
): Promise<Invitation> {
  const { organizationId } = scope;
  const { email } = invitation;
  return identityTransaction(async (tx) => {
    await holdOrganizationBy(scope, prismaExecute(tx));
    if ((await tx.membership.count({ where: { organizationId, user: { email } } })) > 0)
      throw new AppError("conflict", "This person belongs to the organisation already.");
    await tx.invitation.updateMany({
      where: { organizationId, email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    return tx.invitation.create({
      data: {
        organizationId,
        ...invitation,
        tokenHash: oneTimeHash(secret),
        expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS),
      },
      select: RECORD,
    });
  });
}

/** Takes an invitation back. @returns whom it was for; null when none waited */
export async function revokeInvitation(scope: OrganizationScope, id: string, now: Date): Promise<string | null> {
  const [revoked] = await identityPlane().invitation.updateManyAndReturn({
    where: { organizationId: scope.organizationId, id, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
    select: { email: true },
  });
  return revoked?.email ?? null;
}

/** An invitation that waits, with what a mail about it says. */
export interface InvitationToSend extends Invitation {
  readonly organizationName: string;
  readonly invitedBy: string;
}

/** Gives an invitation that waits another secret, for a mail that is about to go; null when it no longer waits. */
export async function renewInvitationSecret(
  scope: OrganizationScope,
  id: string,
  secret: string,
  now: Date,
): Promise<InvitationToSend | null> {
  const prisma = identityPlane();
  const { organizationId } = scope;
  const where = { organizationId, id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
  const { count } = await prisma.invitation.updateMany({ where, data: { tokenHash: oneTimeHash(secret) } });
  if (count === 0) return null;
  const { organization, invitedById, ...record } = await prisma.invitation.findFirstOrThrow({
    where,
    select: { ...RECORD, invitedById: true, organization: { select: { name: true } } },
  });
  const by = await prisma.user.findUnique({ where: { id: invitedById }, select: { email: true } });
  return { ...record, organizationName: organization.name, invitedBy: by?.email ?? organization.name };
}

/** Notes what the mail server said when it refused the mail of an invitation for good. */
export async function noteRefusedInvitation(scope: OrganizationScope, id: string, error: string): Promise<void> {
  await identityPlane().invitation.updateMany({
    where: { organizationId: scope.organizationId, id },
    data: { mailError: error.slice(0, ERROR_LETTERS_MAX) },
  });
}

/** An invitation as the one who is invited sees it. */
export interface OpenInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly organization: Pick<Organization, "id" | "slug" | "name">;
}
