import { CompiledQuery } from "kysely";
import type { AuditAction } from "@/lib/account/audit/audit-action";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { noteAudited } from "@/lib/platform/audit-witness";
import { tenantTransaction } from "@/lib/platform/db";
import { sharedIdentity } from "@/lib/platform/identity-plane";
import { prismaExecute } from "@/lib/platform/prisma-execute";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** One thing that somebody did; who did it stands in the scope. */
export interface AuditEvent {
  readonly action: AuditAction;
  /** Id of what it was done to. */
  readonly subject: string;
  /** What a reader needs beside: never a secret, never a callee's number. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Writes down what the scope's actor did, in the transaction that is shared here, where one is. What is written can be read,
 * not changed.
 */
export async function recordAudit(scope: OrganizationScope, event: AuditEvent): Promise<void> {
  noteAudited(event.action);
  const shared = sharedIdentity();
  if (shared !== undefined) {
    await prismaExecute(shared)(INSERT, lineOf(scope, event));
    return;
  }
  await tenantTransaction(scope.organizationId, (tx) =>
    tx.executeQuery(CompiledQuery.raw(INSERT, lineOf(scope, event))),
  );
}

/** The same in the transaction of what was done: neither stands without the other, whenever the process ends. */
export async function recordAuditWithin(
  scope: OrganizationScope,
  tx: BulkTransaction,
  event: AuditEvent,
): Promise<void> {
  await tx.query(INSERT, lineOf(scope, event));
  noteAudited(event.action);
}

const INSERT = `insert into audit_event (organization_id, actor_kind, actor_id, action, subject, detail, address)
  values ($1::uuid, $2, $3, $4, $5, $6::jsonb, $7)`;

/** The values of {@link INSERT}. */
function lineOf({ actor, organizationId }: OrganizationScope, { action, subject, detail = {} }: AuditEvent) {
  const actorId = actor.kind === "person" ? actor.userId : actor.kind === "api_key" ? actor.apiKeyId : null;
  const address = actor.kind === "system" ? null : (actor.address ?? null);
  return [organizationId, actor.kind, actorId, action, subject, JSON.stringify(detail), address];
}
