import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** An own rule as it is kept. */
export interface AlertRule {
  readonly id: string;
  readonly definition: RuleDefinition;
  readonly isEnabled: boolean;
  readonly version: number;
  /** Calls up to then are the business of earlier versions; event time. */
  readonly since: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Null while it is there. */
  readonly deletedAt: Date | null;
}

/** How many rules an organisation may have: each is judged after every import. */
export const RULES_MAX = 50;
const SHOWN = [
  "id",
  "definition",
  "is_enabled as isEnabled",
  "version",
  "since",
  "created_at as createdAt",
  "updated_at as updatedAt",
  "deleted_at as deletedAt",
] as const;

/** All rules of the organisation that are not deleted, oldest first. */
export async function listRules(scope: OrganizationScope): Promise<readonly AlertRule[]> {
  return tenantTransaction(scope.organizationId, (tx) => rulesIn(scope, tx));
}

/** The same, as this transaction sees them. */
export async function rulesIn(scope: OrganizationScope, tx: DbTransaction): Promise<readonly AlertRule[]> {
  const rows = await tx
    .selectFrom("alert_rule")
    .select(SHOWN)
    .where("organization_id", "=", scope.organizationId)
    .where("deleted_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(ruleOf);
}

/** One rule, deleted ones included; null when the organisation has none of that id. */
export async function findRule(scope: OrganizationScope, id: string): Promise<AlertRule | null> {
  const row = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("alert_rule")
      .select(SHOWN)
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .executeTakeFirst(),
  );
  return row === undefined ? null : ruleOf(row);
}

/** Makes a rule. @param since calls up to then do not count @returns null when there are as many as there may be */
export async function createRule(
  scope: OrganizationScope,
  definition: RuleDefinition,
  since: Date,
): Promise<AlertRule | null> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`alert rules ${scope.organizationId}`}, 1))`.execute(tx);
    if ((await rulesIn(scope, tx)).length >= RULES_MAX) return null;
    const row = await tx
      .insertInto("alert_rule")
      .values({
        organization_id: scope.organizationId,
        name: definition.name,
        definition: JSON.stringify(definition),
        since,
      })
      .returning(SHOWN)
      .executeTakeFirstOrThrow();
    return ruleOf(row);
  });
}

/** What may be changed of a rule; what is left out stays. */
export interface RuleChange {
  /** With `since` it is another version: what it raised before stays, and calls up to then do not count. */
  readonly definition?: { readonly value: RuleDefinition; readonly since: Date | null } | undefined;
  readonly isEnabled?: boolean | undefined;
  readonly deletedAt?: Date | null | undefined;
}

/**
 * Changes a rule. Nobody else can change it between what `change` is given of it and what is saved.
 * @param change makes of the rule, deleted or not, what is to be changed
 * @returns null when there is no such rule
 * @throws what `change` throws; nothing is saved then
 */
export async function changeRule(
  scope: OrganizationScope,
  id: string,
  change: (before: AlertRule) => RuleChange,
  now: Date,
): Promise<AlertRule | null> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const before = await tx
      .selectFrom("alert_rule")
      .select(SHOWN)
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (before === undefined) return null;
    const { definition, isEnabled, deletedAt } = change(ruleOf(before));
    const row = await tx
      .updateTable("alert_rule")
      .set({
        updated_at: now,
        ...(definition === undefined
          ? {}
          : { name: definition.value.name, definition: JSON.stringify(definition.value) }),
        ...(definition?.since == null ? {} : { version: sql<number>`version + 1`, since: definition.since }),
        ...(isEnabled === undefined ? {} : { is_enabled: isEnabled }),
        ...(deletedAt === undefined ? {} : { deleted_at: deletedAt }),
      })
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .returning(SHOWN)
      .executeTakeFirstOrThrow();
    return ruleOf(row);
  });
}

function ruleOf(row: Omit<AlertRule, "definition"> & { readonly definition: unknown }): AlertRule {
  return { ...row, definition: RuleDefinition.parse(row.definition) };
}
