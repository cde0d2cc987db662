import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertDraft } from "@/lib/alert/alert-draft";
import { type Blocker, findBlocker } from "@/lib/alert/blocker";
import type { DbTransaction } from "@/lib/platform/transaction";

/** Who blocked, by the latest refused call behind an alert that carries a header; null where none names anybody. */
export async function blockerOf(
  scope: OrganizationScope,
  tx: DbTransaction,
  { callerId, carrier, evidence }: Pick<AlertDraft, "callerId" | "carrier" | "evidence">,
): Promise<Blocker | null> {
  let query = tx
    .selectFrom("call")
    .select(["reason", "call_info as callInfo"])
    .where("organization_id", "=", scope.organizationId)
    .where("caller_id", "=", callerId)
    .where("started_at", ">=", new Date(evidence.since))
    .where("outcome", "in", ["blocked_603plus", "rejected_608", "rejected_network"])
    .where((of) => of.or([of("reason", "is not", null), of("call_info", "is not", null)]))
    .orderBy("started_at", "desc")
    .limit(1);
  if (carrier !== null) query = query.where("carrier", "=", carrier);
  const latest = await query.executeTakeFirst();
  return latest === undefined ? null : findBlocker(latest);
}
