import type { OrganizationScope } from "@/lib/account/organization-scope";
import { database } from "@/lib/platform/db";

/** Where an organisation lives: the zone of its days, and its country. Null when it has been erased. */
export async function findOrganizationPlace(
  scope: OrganizationScope,
): Promise<{ readonly timeZone: string; readonly country: string } | null> {
  return database().prisma.organization.findUnique({
    where: { id: scope.organizationId },
    select: { timeZone: true, country: true },
  });
}
