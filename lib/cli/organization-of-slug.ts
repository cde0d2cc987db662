import type { Organization } from "@/lib/account/organization/organization";
import { findOrganization } from "@/lib/account/organization/organization.store";
import { mintSystemScope, type OrganizationScope, organizationOfSystem } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";

/** An organisation, and the right to act for it. */
export interface ScopedOrganization {
  readonly organization: Organization;
  readonly scope: OrganizationScope;
}

/**
 * The organisation that `--org` names. Whoever may run the command line has the data directory in hand.
 * @throws AppError `not_found` when there is no such organisation
 */
export async function organizationOfSlug(slug: string): Promise<ScopedOrganization> {
  const system = mintSystemScope();
  const organization = await findOrganization(system, slug);
  if (organization === null)
    throw new AppError("not_found", `There is no organisation "${slug}". Make one with: org create --name …`);
  return { organization, scope: organizationOfSystem(system, organization.id) };
}
