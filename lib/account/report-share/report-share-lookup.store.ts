import { oneTimeHash } from "@/lib/account/credential/one-time-secret.gateway";
import { ORGANIZATION_COLUMNS, type Organization } from "@/lib/account/organization/organization";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import { identityPlane } from "@/lib/platform/identity-plane";

/** What a link shows, and whose it is. */
export interface SharedReport {
  readonly scope: OrganizationScope;
  readonly organization: Organization;
  readonly month: string;
  readonly hasMasks: boolean;
  readonly expiresAt: Date;
}

/** A link that is opened again and again is noted this often, so that looking it up stays a read. */
const NOTE_USE_EVERY_MS = 60_000;

/**
 * What the link of that secret shows; null when there is none, it has expired or it was revoked, and nobody is told
 * which. Notes that it was used.
 */
export async function findSharedReport(secret: string, now: Date): Promise<SharedReport | null> {
  const { reportShare } = identityPlane();
  const found = await reportShare.findUnique({
    where: { tokenHash: oneTimeHash(secret), revokedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      month: true,
      hasMasks: true,
      expiresAt: true,
      lastUsedAt: true,
      organization: { select: ORGANIZATION_COLUMNS },
    },
  });
  if (found === null) return null;
  const { id, organization, lastUsedAt, month, hasMasks, expiresAt } = found;
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= NOTE_USE_EVERY_MS)
    await reportShare.updateMany({ where: { organizationId: organization.id, id }, data: { lastUsedAt: now } });
  const scope = mintOrganizationScope(organization.id, { kind: "system" });
  return { scope, organization, month, hasMasks, expiresAt };
}
