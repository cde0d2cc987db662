import { ORGANIZATION_COLUMNS, type Organization } from "@/lib/account/organization/organization";
import type { SystemScope } from "@/lib/account/organization-scope";
import { identityPlane } from "@/lib/platform/identity-plane";

/** The organisation of that slug; null when there is none. */
export async function findOrganization(_system: SystemScope, slug: string): Promise<Organization | null> {
  return identityPlane().organization.findUnique({
    where: { slug },
    select: ORGANIZATION_COLUMNS,
  });
}
