import { holdOrganization } from "@/lib/account/organization/hold-organization.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AdviceAction } from "@/lib/advice/advice-action";
import { VerdictRecord } from "@/lib/advice/advice-record.schema";
import type { Verdict } from "@/lib/advice/verify-advice";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** What somebody did, before it has an id. */
export type NewAdviceAction = Pick<AdviceAction, "ruleId" | "callerIds" | "kind" | "reason" | "at">;

/** What people did about advice, the latest first. */
export async function listActions(scope: OrganizationScope): Promise<readonly AdviceAction[]> {
  return tenantTransaction(scope.organizationId, (tx) => actionsIn(scope, tx));
}

async function actionsIn(scope: OrganizationScope, tx: DbTransaction): Promise<readonly AdviceAction[]> {
  const rows = await tx
    .selectFrom("advice_action")
    .selectAll()
    .where("organization_id", "=", scope.organizationId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    ruleId: row.rule_id,
    callerIds: row.caller_ids ?? [],
    kind: row.kind,
    reason: row.reason,
    at: row.at,
    createdAt: row.created_at,
    verdict: VerdictRecord.nullable().parse(row.verdict),
  }));
}

/**
 * Notes what somebody did.
 * @param check looks at what people did before, the latest first, to which nobody can add before this; throws to refuse it
 * @returns its id
 */
export async function addAction(
  scope: OrganizationScope,
  action: NewAdviceAction,
  check: (present: readonly AdviceAction[]) => void,
): Promise<string> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    await holdOrganization(scope, tx);
    check(await actionsIn(scope, tx));
    const { id } = await tx
      .insertInto("advice_action")
      .values({
        organization_id: scope.organizationId,
        rule_id: action.ruleId,
        caller_ids: [...action.callerIds],
        kind: action.kind,
        reason: action.reason,
        at: action.at,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  });
}

/** Takes back what was noted. @returns the rule that it was about; null when there is no such action */
export async function removeAction(scope: OrganizationScope, id: string): Promise<string | null> {
  const removed = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .deleteFrom("advice_action")
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .returning("rule_id")
      .executeTakeFirst(),
  );
  return removed?.rule_id ?? null;
}

/** Keeps what the calls say of an action. */
export async function saveVerdict(scope: OrganizationScope, id: string, verdict: Verdict): Promise<void> {
  await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .updateTable("advice_action")
      .set({ verdict: JSON.stringify(verdict) })
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .execute(),
  );
}
