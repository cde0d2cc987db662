import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertReach } from "@/lib/alert/alert-draft";
import { alertReachIn } from "@/lib/alert/alert-reach.store";
import type { Blocker } from "@/lib/alert/blocker";
import { blockerOf } from "@/lib/alert/blocker.store";
import type { Incident } from "@/lib/alert/incident";
import type { DbTransaction } from "@/lib/platform/transaction";

/** What a message about an incident says beside its alerts. */
export interface IncidentFacts {
  /** Who blocked its calls, as far as known. */
  readonly blocker: Blocker | null;
  /** How each of its alerts went on, by id. */
  readonly reach: ReadonlyMap<string, AlertReach>;
}

/** Reads them within the transaction that raised the alerts. */
export async function incidentFacts(
  scope: OrganizationScope,
  tx: DbTransaction,
  { alerts }: Incident,
): Promise<IncidentFacts> {
  const blocker = await blockerOf(scope, tx, alerts[0].draft);
  const ids = alerts.map(({ id }) => id);
  return { blocker, reach: await alertReachIn(scope, tx, ids) };
}
