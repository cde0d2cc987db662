import type { AuditAction } from "@/lib/account/audit/audit-action";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { noteAudited } from "@/lib/platform/audit-witness";
import { tenantTransaction } from "@/lib/platform/db";

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
  const { actor, organizationId } = scope;
  noteAudited(event.action);
  await tenantTransaction(organizationId, (tx) =>
    tx
      .insertInto("audit_event")
      .values({
        organization_id: organizationId,
        actor_kind: actor.kind,
        actor_id: actor.kind === "person" ? actor.userId : actor.kind === "api_key" ? actor.apiKeyId : null,
        action: event.action,
        subject: event.subject,
        detail: JSON.stringify(event.detail ?? {}),
        address: actor.kind === "system" ? null : (actor.address ?? null),
      })
      .execute(),
  );
}
