import { memberNames } from "@/lib/account/member/member-names.store";
import { holdOrganization } from "@/lib/account/organization/hold-organization.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { type Result, refuse } from "@/lib/base/result";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";
import { addEvent, caseRows, lockCase } from "@/lib/redress/case.store";
import { CaseEventRecord } from "@/lib/redress/case-record.schema";
import { afterStep, type CaseState, type CaseStep } from "@/lib/redress/case-step";
import type { RedressCase } from "@/lib/redress/redress-case";

/** Something that happened in a case. */
export interface StoredCaseEvent {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  /** Name or address; null for what happened by itself, for keys, and for people who have left. */
  readonly author: string | null;
  /** Of an assignment: the name of the person; null for nobody, and for people who have left. */
  readonly assignee: string | null;
  readonly detail: ReturnType<typeof CaseEventRecord.parse>;
}

/** Everything that happened in a case, in the order of time. */
export async function listCaseEvents(scope: OrganizationScope, caseId: string): Promise<readonly StoredCaseEvent[]> {
  const { rows, names } = await tenantTransaction(scope.organizationId, async (tx) => ({
    rows: await tx
      .selectFrom("case_event")
      .select(["id", "at", "kind", "author_id", "detail"])
      .where("organization_id", "=", scope.organizationId)
      .where("case_id", "=", caseId)
      .orderBy("id")
      .execute(),
    names: await memberNames(scope, tx),
  }));
  return rows.map(({ id, at, kind, author_id, detail: kept }) => {
    const detail = CaseEventRecord.parse(kept);
    return {
      id,
      at,
      kind,
      author: author_id === null ? null : (names.get(author_id) ?? null),
      assignee: detail.assigneeId === null ? null : (names.get(detail.assigneeId) ?? null),
      detail,
    };
  });
}

/**
 * Takes a step in a case and writes it down. Closing takes the sealed callees away: what they were kept for is over.
 * @returns the case after it, or why it cannot be done; null when the organisation has no such case
 */
export async function takeStep(
  scope: OrganizationScope,
  id: string,
  step: CaseStep,
  now: Date,
): Promise<Result<CaseState, string> | null> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    // Who opens a case looks for an open twin first, and nothing may change what they find.
    if (step.kind === "reopened" || step.kind === "closed") await holdOrganization(scope, tx);
    const one = await lockCase(scope, tx, id);
    if (one === null) return null;
    const after = afterStep(one, step, now);
    if (!after.ok) return after;
    if (step.kind === "reopened" && (await hasOpenTwin(scope, tx, one)))
      return refuse("Another case for the same blocker of this number is open already.");
    const { kind, ...detail } = step;
    await addEvent(scope, tx, id, { kind, at: now, detail });
    const { status, outcome, sentAt, dueAt, closedAt, assigneeId } = after.value;
    await tx
      .updateTable("redress_case")
      .set({
        status,
        outcome,
        sent_at: sentAt,
        due_at: dueAt,
        closed_at: closedAt,
        assignee_id: assigneeId,
        ...(closedAt === null ? {} : { sealed_key: null }),
        ...(kind === "reopened" ? { verdict: null } : {}),
      })
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .execute();
    if (closedAt !== null) await unsealAll(scope, tx, id);
    return after;
  });
}

async function unsealAll(scope: OrganizationScope, tx: DbTransaction, caseId: string): Promise<void> {
  await tx
    .updateTable("case_call")
    .set({ sealed_callee: null })
    .where("organization_id", "=", scope.organizationId)
    .where("case_id", "=", caseId)
    .where("sealed_callee", "is not", null)
    .execute();
}

async function hasOpenTwin(
  scope: OrganizationScope,
  tx: DbTransaction,
  { callerId, kind, blocker }: RedressCase,
): Promise<boolean> {
  const twin = await caseRows(scope, tx)
    .where("caller_id", "=", callerId)
    .where("kind", "=", kind)
    .where("blocker", "=", blocker)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return twin !== undefined;
}
