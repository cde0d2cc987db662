import type { AuditAction } from "@/lib/account/audit/audit-action";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { noteAudited } from "@/lib/platform/audit-witness";
import { tenantTransaction } from "@/lib/platform/db";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** One thing that somebody did; who did it stands in the scope. */
export interface AuditEvent {
  readonly action: AuditAction;
  /** Id of what it was done to. */
  readonly subject: string;
  /** What a reader needs beside: never a secret, never a callee's number. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes down what the scope's actor did. What is written can be read, not changed. */
export async function recordAudit(scope: OrganizationScope, event: AuditEvent): Promise<void> {
  noteAudited(event.action);
  await tenantTransaction(scope.organizationId, (tx) =>
    tx.insertInto("audit_event").values(auditRow(scope, event)).execute(),
  );
}

/** The same in the transaction of what was done: neither stands without the other, whenever the process ends. */
export async function recordAuditWithin(
  scope: OrganizationScope,
  tx: BulkTransaction,
  event: AuditEvent,
): Promise<void> {
  const row = auditRow(scope, event);
  await tx.query(
    `insert into audit_event (organization_id, actor_kind, actor_id, action, subject, detail, address)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.organization_id, row.actor_kind, row.actor_id, row.action, row.subject, row.detail, row.address],
  );
  noteAudited(event.action);
}

function auditRow({ actor, organizationId }: OrganizationScope, event: AuditEvent) {
  return {
    organization_id: organizationId,
    actor_kind: actor.kind,
    actor_id: actor.kind === "person" ? actor.userId : actor.kind === "api_key" ? actor.apiKeyId : null,
    action: event.action,
    subject: event.subject,
    detail: JSON.stringify(event.detail ?? {}),
    address: actor.kind === "system" ? null : (actor.address ?? null),
  };
}
