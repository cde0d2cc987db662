import type { AuditAction } from "@/lib/account/audit/audit-action";
import { detailText } from "@/lib/account/audit/detail-text";
import { findAgency } from "@/lib/account/organization/client.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { identityPlane } from "@/lib/platform/identity-plane";

/** What is written down when somebody leaves, with the address that they had. */
export const DEPARTURES: readonly AuditAction[] = [
  "member.removed",
  "organization.left",
  "account.deleted",
  "agency.access_ended",
];

/**
 * Addresses, by their ids, of people who do not belong to an organisation and may have done something in it: those of its
 * agency, and those who have left, by the address that they had then. Another one would be nobody's business.
 */
export async function outsiderAddresses(scope: OrganizationScope): Promise<ReadonlyMap<string, string>> {
  const { organizationId } = scope;
  const [agency, departures] = await Promise.all([
    findAgency(scope),
    identityPlane().auditEvent.findMany({
      where: { organizationId, action: { in: [...DEPARTURES] } },
      select: { subject: true, detail: true },
      orderBy: { id: "asc" },
    }),
  ]);
  const addresses = new Map(departures.flatMap(({ subject, detail }) => addressIn(subject, detail)));
  for (const { userId, email } of agency?.delegates ?? []) addresses.set(userId, email);
  return addresses;
}

/** The same, with the people who belong to the organisation. */
export async function personAddresses(scope: OrganizationScope): Promise<ReadonlyMap<string, string>> {
  const [outsiders, members] = await Promise.all([
    outsiderAddresses(scope),
    identityPlane().membership.findMany({
      where: { organizationId: scope.organizationId },
      select: { user: { select: { id: true, email: true } } },
    }),
  ]);
  return new Map([...outsiders, ...members.map(({ user: { id, email } }) => [id, email] as const)]);
}

function addressIn(subject: string, detail: unknown): readonly (readonly [string, string])[] {
  const email = detailText(detail, "email");
  return email === null ? [] : [[subject, email]];
}
