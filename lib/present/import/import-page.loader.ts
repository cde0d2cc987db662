import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { recipeAgainst } from "@/lib/intake/honesty/file-honesty";
import { findImport } from "@/lib/intake/import/import.store";
import { firstRejected } from "@/lib/intake/import/rejected-record.store";
import { countRetold } from "@/lib/ledger/call/repeated-call.store";
import type { ImportPageModel } from "@/lib/present/import/imports-page";
import { presentImport } from "@/lib/present/import/present-import";
import { countryChoices, timeZoneChoices } from "@/lib/present/shell/places";

const REFUSALS_SHOWN = 20;

/** Loads one import with its first rejections; null when the organisation has none of that id. */
export async function loadImportPage(
  scope: OrganizationScope,
  organization: Organization,
  role: Role,
  id: string,
): Promise<ImportPageModel | null> {
  const record = await findImport(scope, id);
  if (record === null) return null;
  const format = [...FORMATS, GENERIC].find((one) => one.id === record.format);
  return {
    import: presentImport(record),
    formatName: format?.name ?? record.format,
    recipe: format === undefined ? null : recipeAgainst(record.cannotShow, format),
    rejectedReasons: { ...record.rejectedReasons },
    rejected: await firstRejected(scope, id, REFUSALS_SHOWN),
    retold: await countRetold(scope, id, record),
    isWritable: can(role, "imports:write"),
    timeZone: organization.timeZone,
    places: record.status === "needs_mapping" ? { timeZones: timeZoneChoices(), countries: countryChoices() } : null,
  };
}
