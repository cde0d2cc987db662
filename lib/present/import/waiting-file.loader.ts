import type { OrganizationScope } from "@/lib/account/organization-scope";
import { findWaitingImport } from "@/lib/intake/import/import.store";
import type { WaitingFile } from "@/lib/present/import/waiting-file";

/** Loads the latest file that waits for an answer, for pages on which nothing stands yet; null where none does. */
export async function loadWaitingFile(scope: OrganizationScope): Promise<WaitingFile | null> {
  const waiting = await findWaitingImport(scope);
  return waiting && { id: waiting.id, filename: waiting.filename };
}
