import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AdviceAssignment } from "@/lib/advice/advice-assignment";
import { tenantTransaction } from "@/lib/platform/db";

/** What was settled on for an organisation's rules. */
export async function listAssignments(scope: OrganizationScope): Promise<readonly AdviceAssignment[]> {
  const rows = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("advice_assignment")
      .leftJoin("membership", (on) =>
        on
          .onRef("membership.organization_id", "=", "advice_assignment.organization_id")
          .onRef("membership.user_id", "=", "advice_assignment.user_id"),
      )
      .leftJoin("user", "user.id", "membership.user_id")
      .select(["rule_id as ruleId", "user.id as userId", "user.name", "user.email"])
      .select(sql<string | null>`due_on::text`.as("dueOn"))
      .where("advice_assignment.organization_id", "=", scope.organizationId)
      .orderBy("rule_id")
      .execute(),
  );
  return rows.map(({ ruleId, userId, name, email, dueOn }) => ({
    ruleId,
    assignee: userId === null ? null : { userId, name: name ?? email ?? "" },
    dueOn,
  }));
}

/** Settles whose the advice of a rule is, and until when; nobody and no day forget that anything was settled. */
export async function saveAssignment(
  scope: OrganizationScope,
  { ruleId, userId, dueOn }: { readonly ruleId: string; readonly userId: string | null; readonly dueOn: string | null },
): Promise<void> {
  await tenantTransaction(scope.organizationId, async (tx) => {
    await tx
      .deleteFrom("advice_assignment")
      .where("organization_id", "=", scope.organizationId)
      .where("rule_id", "=", ruleId)
      .execute();
    if (userId === null && dueOn === null) return;
    await tx
      .insertInto("advice_assignment")
      .values({
        organization_id: scope.organizationId,
        rule_id: ruleId,
        user_id: userId,
        due_on: sql`${dueOn}::date`,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["organization_id", "rule_id"])
          .doUpdateSet({ user_id: userId, due_on: sql`${dueOn}::date`, assigned_at: sql`now()` }),
      )
      .execute();
  });
}
