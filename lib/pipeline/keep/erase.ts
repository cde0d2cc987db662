import { eraseOrganization, organizationsToErase } from "@/lib/account/organization/erase-organization.store";
import type { SystemScope } from "@/lib/account/organization-scope";
import { evaluationLock } from "@/lib/pipeline/evaluate/evaluate-organization";
import { adviceLock } from "@/lib/pipeline/evaluate/renew-advice";
import { blobPath, dropBlob } from "@/lib/platform/blob-store";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { withSessionLock } from "@/lib/platform/session-lock";

/** Erases organisations whose days of grace are over, with the files that they uploaded. */
export async function eraseDue(system: SystemScope, now: Date): Promise<void> {
  for (const organizationId of await organizationsToErase(system, now)) {
    // What is computed of its calls is written down at the end: nothing of it may come after.
    const { importIds, rows } = await withSessionLock(evaluationLock(organizationId), () =>
      withSessionLock(adviceLock(organizationId), () => eraseOrganization(system, organizationId, now)),
    );
    for (const id of importIds) await dropBlob(blobPath(env().dataDir, id));
    log.info({ organizationId, rows }, "organisation erased");
  }
}
