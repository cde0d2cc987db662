import { recordAudit } from "@/lib/account/audit/audit.store";
import { oneTimeHash } from "@/lib/account/credential/one-time-secret.gateway";
import type { OpenInvitation } from "@/lib/account/join/invitation.store";
import { lockFounding } from "@/lib/account/member/member.store";
import { mintOrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { identityPlane, identityTransaction, identityWriting } from "@/lib/platform/identity-plane";

/** The invitation of that secret, while it waits; null when it was answered, taken back, or has expired. */
export async function findInvitation(secret: string, now: Date): Promise<OpenInvitation | null> {
  return identityPlane().invitation.findFirst({
    where: { tokenHash: oneTimeHash(secret), acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, email: true, role: true, organization: { select: { id: true, slug: true, name: true } } },
  });
}

/** Who answers an invitation: somebody who has signed in, or somebody new. */
export type Joiner =
  | { readonly kind: "person"; readonly userId: string }
  | {
      readonly kind: "new";
      readonly passwordHash: string;
      readonly name: string | null;
      readonly isEmailProven: boolean;
    };

/** When an invitation is answered, and from which address of the network. */
export interface AnswerMoment {
  readonly now: Date;
  readonly address: string | null;
}

/**
 * Lets somebody into the organisation that they were invited to, and writes it down; the invitation is used up. Of two who
 * try at once, one gets in.
 * @returns the person's id
 * @throws AppError `not_found` when the invitation no longer waits; `conflict` when somebody new has an account by now
 */
export function acceptInvitation(
  invitation: OpenInvitation,
  joiner: Joiner,
  { now, address }: AnswerMoment,
): Promise<string> {
  return identityWriting(async () => {
    const userId = await join(invitation, joiner, now);
    const scope = mintOrganizationScope(invitation.organization.id, { kind: "person", userId, address });
    await recordAudit(scope, { action: "invitation.accepted", subject: userId });
    return userId;
  });
}

async function join(invitation: OpenInvitation, joiner: Joiner, now: Date): Promise<string> {
  const { id, email, role } = invitation;
  const organizationId = invitation.organization.id;
  return identityTransaction(async (tx) => {
    if (joiner.kind === "new") await lockFounding(tx);
    const { count } = await tx.invitation.updateMany({
      where: { organizationId, id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      data: { acceptedAt: now },
    });
    if (count === 0) throw new AppError("not_found", "This invitation is no longer valid.");
    const userId = joiner.kind === "person" ? joiner.userId : await create(joiner);
    await tx.membership.createMany({ data: [{ organizationId, userId, role }], skipDuplicates: true });
    return userId;

    async function create({ passwordHash, name, isEmailProven }: Extract<Joiner, { kind: "new" }>): Promise<string> {
      if ((await tx.user.count({ where: { email } })) > 0)
        throw new AppError(
          "conflict",
          "There is an account for this address. Sign in, then open the invitation again.",
        );
      const made = await tx.user.create({
        data: { email, name, passwordHash, emailVerified: isEmailProven ? now : null },
        select: { id: true },
      });
      return made.id;
    }
  });
}
