import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { StoredDelivery } from "@/lib/alert/delivery-page.store";
import { tenantTransaction } from "@/lib/platform/db";

/**
 * Puts a message that arrived at a channel, or was given up, into the outbox once more: the same bytes with the same id, so
 * that a receiver who has it does nothing twice.
 * @returns it as it waits; `under_way` where it is being sent or waits already, null where the channel has no such message
 */
export async function replayDelivery(
  scope: OrganizationScope,
  channelId: string,
  id: string,
  now: Date,
): Promise<StoredDelivery | "under_way" | null> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const known = await tx
      .selectFrom("delivery")
      .select("status")
      .where("organization_id", "=", scope.organizationId)
      .where("channel_id", "=", channelId)
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (known === undefined) return null;
    if (known.status === "queued" || known.status === "sending") return "under_way";
    return tx
      .updateTable("delivery")
      .set({ status: "queued", attempts: 0, next_attempt_at: now, last_error: null, sent_at: null })
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .returning(["id", "recipient", "subject", "text", "html", "status", "attempts"])
      .returning(["last_error as lastError", "created_at as createdAt", "sent_at as sentAt", "alert_id as alertId"])
      .executeTakeFirstOrThrow();
  });
}
