import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertDraft } from "@/lib/alert/alert-draft";
import { type Blocker, findBlocker, type RefusalHeaders } from "@/lib/alert/blocker";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

type About = Pick<AlertDraft, "callerId" | "carrier" | "evidence">;

/** So many of the latest refusals are read: some bear a header that names nobody. */
const READ_MAX = 50;

/** Who blocked, by the latest refused call behind an alert whose headers name somebody; null where none does. */
export async function blockerOf(scope: OrganizationScope, tx: DbTransaction, about: About): Promise<Blocker | null> {
  const headers = await namingHeaders(scope, tx, about);
  return headers === null ? null : findBlocker(headers);
}

/** The headers by which {@link blockerOf} tells it. */
export async function findNamingHeaders(scope: OrganizationScope, about: About): Promise<RefusalHeaders | null> {
  return tenantTransaction(scope.organizationId, (tx) => namingHeaders(scope, tx, about));
}

async function namingHeaders(
  scope: OrganizationScope,
  tx: DbTransaction,
  { callerId, carrier, evidence }: About,
): Promise<RefusalHeaders | null> {
  let query = tx
    .selectFrom("call")
    .select(["reason", "call_info as callInfo"])
    .where("organization_id", "=", scope.organizationId)
    .where("caller_id", "=", callerId)
    .where("started_at", ">=", new Date(evidence.since))
    .where("outcome", "in", ["blocked_603plus", "rejected_608", "rejected_network"])
    .where((of) => of.or([of("reason", "is not", null), of("call_info", "is not", null)]))
    .orderBy("started_at", "desc")
    .limit(READ_MAX);
  if (carrier !== null) query = query.where("carrier", "=", carrier);
  const refusals = await query.execute();
  return refusals.find((headers) => findBlocker(headers) !== null) ?? null;
}
