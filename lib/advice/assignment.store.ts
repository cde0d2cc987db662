import { sql } from "kysely";
import { holdOrganization } from "@/lib/account/organization/hold-organization.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AdviceAssignment } from "@/lib/advice/advice-assignment";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** What was settled on for an organisation's rules. */
export async function listAssignments(scope: OrganizationScope): Promise<readonly AdviceAssignment[]> {
  return tenantTransaction(scope.organizationId, (tx) => assignmentsIn(scope, tx));
}

async function assignmentsIn(scope: OrganizationScope, tx: DbTransaction): Promise<readonly AdviceAssignment[]> {
  const rows = await tx
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
    .execute();
  return rows.map(({ ruleId, userId, name, email, dueOn }) => ({
    ruleId,
    assignee: userId === null ? null : { userId, name: name ?? email ?? "" },
    dueOn,
  }));
}

/** Whose advice is, and until when, as far as people decide it. */
export type Settled = Readonly<{ assigneeId: string | null; dueOn: string | null }>;

/**
 * Settles whose the advice of a rule is, and until when; nobody and no day forget that anything was settled.
 * @param check looks at what was settled, which nobody can change before the new is kept; throws to refuse that
 */
export async function saveAssignment(
  scope: OrganizationScope,
  { ruleId, assigneeId: userId, dueOn }: Settled & { readonly ruleId: string },
  check: (present: Settled) => void,
): Promise<void> {
  await tenantTransaction(scope.organizationId, async (tx) => {
    // What nobody has settled has no row that could be locked.
    await holdOrganization(scope, tx);
    const present = (await assignmentsIn(scope, tx)).find((one) => one.ruleId === ruleId);
    check({ assigneeId: present?.assignee?.userId ?? null, dueOn: present?.dueOn ?? null });
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
      .execute();
  });
}
