import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertSeverity } from "@/lib/alert/alert-draft";
import { StoredNotice } from "@/lib/alert/person/alert-notice.schema";
import type { DbTransaction } from "@/lib/platform/transaction";

/** Something that somebody is to be told together with other things. */
export interface NewNotice {
  readonly userId: string;
  readonly alertId: string | null;
  /** Of the mail that it stands for. */
  readonly idempotencyKey: string;
  readonly what: StoredNotice["what"];
  readonly reason: StoredNotice["reason"];
  readonly severity: AlertSeverity | null;
  readonly subject: string;
  readonly url: string;
  readonly dueAt: Date;
}

/** Keeps things to be told together, in the transaction that causes them. What is there already is left alone. */
export async function queueNotices(
  scope: OrganizationScope,
  tx: DbTransaction,
  notices: readonly NewNotice[],
): Promise<void> {
  if (notices.length === 0) return;
  await tx
    .insertInto("alert_notice")
    .values(
      notices.map((notice) => ({
        organization_id: scope.organizationId,
        user_id: notice.userId,
        alert_id: notice.alertId,
        idempotency_key: notice.idempotencyKey,
        what: notice.what,
        reason: notice.reason,
        severity: notice.severity,
        subject: notice.subject,
        url: notice.url,
        due_at: notice.dueAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(["organization_id", "idempotency_key"]).doNothing())
    .execute();
}

/** Takes everything that is due to be told to one person, the oldest first; nobody else tells it. */
export async function takeDueNotices(
  scope: OrganizationScope,
  tx: DbTransaction,
  now: Date,
): Promise<ReadonlyMap<string, readonly StoredNotice[]>> {
  const { rows } = await sql<unknown>`
    update alert_notice set told_at = ${now}
    where organization_id = ${scope.organizationId}::uuid and told_at is null and due_at <= ${now}
    returning id, user_id as "userId", alert_id as "alertId", what, reason, severity, subject, url
  `.execute(tx);
  const byPerson = new Map<string, StoredNotice[]>();
  for (const notice of rows.map((row) => StoredNotice.parse(row)).sort((a, b) => (a.id < b.id ? -1 : 1)))
    byPerson.set(notice.userId, [...(byPerson.get(notice.userId) ?? []), notice]);
  return byPerson;
}

/** Of these keys of messages, those that were sent, wait in the outbox, or wait to be told together. */
export async function toldKeys(
  scope: OrganizationScope,
  tx: DbTransaction,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await tx
    .selectFrom("delivery")
    .select("idempotency_key as key")
    .where("organization_id", "=", scope.organizationId)
    .where("idempotency_key", "in", [...keys])
    .where("status", "not in", ["failed", "withdrawn"])
    .union(
      tx
        .selectFrom("alert_notice")
        .select("idempotency_key as key")
        .where("organization_id", "=", scope.organizationId)
        .where("idempotency_key", "in", [...keys]),
    )
    .execute();
  return new Set(rows.map(({ key }) => key));
}
