import type { AuditAction } from "@/lib/account/audit/audit-action";
import type { PersonScope } from "@/lib/account/person-scope";
import type { Prisma } from "@/lib/generated/prisma/client";
import { noteAudited } from "@/lib/platform/audit-witness";
import { identityPlane } from "@/lib/platform/identity-plane";

/** Something that somebody did with their own account, or that was tried with it. */
export interface PersonalEvent {
  readonly action: AuditAction;
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Writes down what happened to a person's account, in each organisation that they belong to: who administers one has to
 * see it there. Somebody without an organisation leaves no line.
 * @param tx the transaction that does what is written down, where there is one
 */
export async function recordPersonalAudit(
  scope: PersonScope,
  event: PersonalEvent,
  tx: Prisma.TransactionClient = identityPlane(),
): Promise<void> {
  const { userId, address } = scope;
  noteAudited(event.action);
  const memberships = await tx.membership.findMany({ where: { userId }, select: { organizationId: true } });
  await tx.auditEvent.createMany({
    data: memberships.map(({ organizationId }) => ({
      organizationId,
      actorKind: "person",
      actorId: userId,
      action: event.action,
      subject: userId,
      detail: event.detail ?? {},
      address,
    })),
  });
}
