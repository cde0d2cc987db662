import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { listImports } from "@/lib/intake/import/import.store";
import type { ImportsPage } from "@/lib/present/import/imports-page";
import { presentImport } from "@/lib/present/import/present-import";
import { countryChoices, timeZoneChoices } from "@/lib/present/shell/places";

const PAGE_SIZE = 50;

/** Loads the latest imports, and what a new one starts from. */
export async function loadImportsPage(
  scope: OrganizationScope,
  organization: Organization,
  role: Role,
): Promise<ImportsPage> {
  const { imports, nextCursor } = await listImports(scope, { limit: PAGE_SIZE, cursor: null });
  return {
    imports: { data: imports.map(presentImport), nextCursor },
    isWritable: can(role, "imports:write"),
    timeZone: organization.timeZone,
    country: organization.country,
    timeZones: timeZoneChoices(),
    countries: countryChoices(),
  };
}
