import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { listMappings } from "@/lib/intake/source/source-mapping.store";
import type { MappingsPageModel } from "@/lib/present/import/imports-page";
import { presentMapping } from "@/lib/present/import/present-mapping";
import { countryChoices, timeZoneChoices } from "@/lib/present/shell/places";

/** Loads the saved mappings, and what can be chosen in them. */
export async function loadMappingsPage(
  scope: OrganizationScope,
  organization: Organization,
  role: Role,
): Promise<MappingsPageModel> {
  return {
    mappings: (await listMappings(scope)).map(presentMapping),
    isWritable: can(role, "imports:write"),
    timeZone: organization.timeZone,
    timeZones: timeZoneChoices(),
    countries: countryChoices(),
  };
}
