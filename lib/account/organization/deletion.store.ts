import type { OrganizationScope } from "@/lib/account/organization-scope";
import { DAY_MS } from "@/lib/base/time-units";
import { identityPlane } from "@/lib/platform/identity-plane";

/** How long an organisation can be kept after all. */
const GRACE_DAYS = 7;

/** When an organisation is erased; null when nobody asked for it. */
export async function readDeletion(scope: OrganizationScope): Promise<{ readonly eraseAfter: Date | null }> {
  return identityPlane().organization.findUniqueOrThrow({
    where: { id: scope.organizationId },
    select: { eraseAfter: true },
  });
}

/** Asks for an organisation to be erased after the days of grace; asking again changes nothing. @returns when */
export async function requestDeletion(scope: OrganizationScope, now: Date): Promise<Date> {
  const { organization } = identityPlane();
  const eraseAfter = new Date(now.getTime() + GRACE_DAYS * DAY_MS);
  const where = { id: scope.organizationId };
  await organization.updateMany({
    where: { ...where, eraseAfter: null },
    data: { deletionRequestedAt: now, eraseAfter },
  });
  return (await readDeletion(scope)).eraseAfter ?? eraseAfter;
}

/** Keeps an organisation after all. @returns whether its deletion was asked for */
export async function stopDeletion(scope: OrganizationScope): Promise<boolean> {
  const { count } = await identityPlane().organization.updateMany({
    where: { id: scope.organizationId, eraseAfter: { not: null } },
    data: { deletionRequestedAt: null, eraseAfter: null },
  });
  return count > 0;
}

const EXPORT_HOLDS_MS = 30 * DAY_MS;

/** Whether everything was exported lately, so that it may go. */
export async function wasExported(scope: OrganizationScope, now: Date): Promise<boolean> {
  const { organizationId } = scope;
  const since = new Date(now.getTime() - EXPORT_HOLDS_MS);
  const exports = { organizationId, action: "data.exported", at: { gte: since } };
  return (await identityPlane().auditEvent.count({ where: exports })) > 0;
}
