import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** A message of the outbox as it is kept. */
export interface StoredDelivery {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly status: "queued" | "sending" | "sent" | "kept" | "failed" | "withdrawn";
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly alertId: string | null;
}

/** Messages of an organisation as a {@link StoredDelivery} each. */
export function deliveryRows({ organizationId }: OrganizationScope, tx: DbTransaction) {
  return tx
    .selectFrom("delivery")
    .select(["id", "recipient", "subject", "text", "html", "status", "attempts"])
    .select(["last_error as lastError", "created_at as createdAt", "sent_at as sentAt", "alert_id as alertId"])
    .where("organization_id", "=", organizationId);
}

/** Mails, or the messages of one channel; newest first. `cursor` is the id of the last one of the page before. */
export async function listDeliveries(
  scope: OrganizationScope,
  page: { readonly limit: number; readonly cursor: string | null },
  channelId: string | null = null,
): Promise<{ readonly deliveries: readonly StoredDelivery[]; readonly nextCursor: string | null }> {
  const rows = await tenantTransaction(scope.organizationId, (tx) => {
    let query = deliveryRows(scope, tx)
      .orderBy("id", "desc")
      .limit(page.limit + 1);
    query = channelId === null ? query.where("channel_id", "is", null) : query.where("channel_id", "=", channelId);
    if (page.cursor !== null) query = query.where("id", "<", page.cursor);
    return query.execute();
  });
  const deliveries = rows.slice(0, page.limit);
  return { deliveries, nextCursor: rows.length > page.limit ? (deliveries.at(-1)?.id ?? null) : null };
}
