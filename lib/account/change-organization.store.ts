import { ORGANIZATION_COLUMNS, type Organization } from "@/lib/account/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { database } from "@/lib/platform/db";

/** What is to be changed of an organisation; what is undefined stays. Its slug never changes: URLs and scripts hold it. */
export interface OrganizationChange {
  readonly name?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly country?: string | undefined;
}

/** Changes what the organisation is called and where it lives. @returns it as it is now */
export async function changeOrganization(scope: OrganizationScope, change: OrganizationChange): Promise<Organization> {
  const { name, timeZone, country } = change;
  return database().prisma.organization.update({
    where: { id: scope.organizationId },
    data: {
      ...(name === undefined ? {} : { name }),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(country === undefined ? {} : { country }),
    },
    select: ORGANIZATION_COLUMNS,
  });
}
