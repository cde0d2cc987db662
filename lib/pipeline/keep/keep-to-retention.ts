import { organizationOfSystem, type SystemScope } from "@/lib/account/organization-scope";
import { retainingOrganizations } from "@/lib/ledger/keep/retention.store";
import { eraseDue } from "@/lib/pipeline/keep/erase";
import { retain } from "@/lib/pipeline/keep/retain";

/** Erases organisations whose days of grace are over, and removes from all others what is past their retention. */
export async function keepToRetention(system: SystemScope, now: Date): Promise<void> {
  await eraseDue(system, now);
  for (const organizationId of await retainingOrganizations(system))
    await retain(organizationOfSystem(system, organizationId), now);
}
