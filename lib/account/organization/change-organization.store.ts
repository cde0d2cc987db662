import { ORGANIZATION_COLUMNS, type Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { identityPlane } from "@/lib/platform/identity-plane";

/** What is to be changed of an organisation; what is undefined stays. Its slug never changes: URLs and scripts hold it. */
export interface OrganizationChange {
  readonly name?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly country?: string | undefined;
}

/**
 * Changes what the organisation is called and where it lives.
 * @param shown what it has to be before; empty for whatever it is
 * @returns it as it is now; null when it is not as it was shown
 */
export async function changeOrganization(
  scope: OrganizationScope,
  change: OrganizationChange,
  shown: OrganizationChange,
): Promise<Organization | null> {
  const [changed] = await identityPlane().organization.updateManyAndReturn({
    where: { id: scope.organizationId, ...given(shown) },
    data: given(change),
    select: ORGANIZATION_COLUMNS,
  });
  return changed ?? null;
}

function given({ name, timeZone, country }: OrganizationChange) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(country === undefined ? {} : { country }),
  };
}
