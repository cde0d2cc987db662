import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { findImport } from "@/lib/intake/import/import.store";
import type { ImportRecord } from "@/lib/intake/import/import-record";

/** The import of that id. @throws AppError `not_found` when the organisation has none, whoever else may */
export async function requireImport(scope: OrganizationScope, id: string): Promise<ImportRecord> {
  const found = await findImport(scope, id);
  if (found === null) throw new AppError("not_found", "There is no such import.");
  return found;
}
