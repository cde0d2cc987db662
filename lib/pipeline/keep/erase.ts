import { eraseOrganization, organizationsToErase } from "@/lib/account/organization/erase-organization.store";
import type { SystemScope } from "@/lib/account/organization-scope";
import { blobPath, dropBlob } from "@/lib/platform/blob-store";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

/** Erases organisations whose days of grace are over, with the files that they handed in. */
export async function eraseDue(system: SystemScope, now: Date): Promise<void> {
  for (const organizationId of await organizationsToErase(system, now)) {
    const { importIds, rows } = await eraseOrganization(system, organizationId, now);
    for (const id of importIds) await dropBlob(blobPath(env().dataDir, id));
    log.info({ organizationId, rows }, "organisation erased");
  }
}
