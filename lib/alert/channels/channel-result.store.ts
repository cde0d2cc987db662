import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { DbTransaction } from "@/lib/platform/transaction";

const ERROR_MAX = 500;

/** Notes at a channel whether a message reached it, so that people see one that no longer takes any. */
export async function noteChannelResult(
  scope: OrganizationScope,
  tx: DbTransaction,
  channelId: string,
  result: { readonly error: string | null; readonly isGivenUp: boolean; readonly now: Date },
): Promise<void> {
  const { error, isGivenUp, now } = result;
  await tx
    .updateTable("alert_channel")
    .set({
      last_error: error === null ? null : error.slice(0, ERROR_MAX),
      ...(error === null ? { dead_since: null } : {}),
      ...(isGivenUp ? { dead_since: sql<Date>`coalesce(dead_since, ${now})` } : {}),
    })
    .where("organization_id", "=", scope.organizationId)
    .where("id", "=", channelId)
    .execute();
}
