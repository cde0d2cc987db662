import { z } from "zod";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { RuleOverride } from "@/lib/outcome/rule-override";
import { RuleOverrides } from "@/lib/outcome/rule-override.schema";
import { tenantTransaction } from "@/lib/platform/db";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** How many calls moved from one outcome to another when they were judged again. */
const OutcomeMove = z.object({ from: z.string(), to: z.string(), calls: z.number() });

/** What became of calls that were judged again. */
export const JudgedAgain = z.object({
  /** When, ISO 8601. */
  at: z.string(),
  /** Calls that were looked at. */
  judged: z.number(),
  /** Calls whose verdict changed, be it only the rule or the confidence. */
  changed: z.number(),
  moves: z.array(OutcomeMove),
});
export type JudgedAgain = z.output<typeof JudgedAgain>;

/** A source's exceptions to the rules, and what became of its calls when they last changed. */
export interface SourceRules {
  readonly overrides: readonly RuleOverride[];
  /** The calls have yet to be judged again. */
  readonly isStale: boolean;
  readonly judgedAgain: JudgedAgain | null;
}

const NO_RULES: SourceRules = { overrides: [], isStale: false, judgedAgain: null };

/** The exceptions of a source; none where nobody made any. */
export async function loadSourceRules(scope: OrganizationScope, sourceId: string): Promise<SourceRules> {
  const row = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("source_rules")
      .select(["overrides", "is_stale", "judged_again"])
      .where("organization_id", "=", scope.organizationId)
      .where("source_id", "=", sourceId)
      .executeTakeFirst(),
  );
  if (row === undefined) return NO_RULES;
  // Exceptions to a rule that this version no longer has can apply to nothing.
  const overrides = RuleOverrides.safeParse(row.overrides).data ?? [];
  return { overrides, isStale: row.is_stale, judgedAgain: JudgedAgain.safeParse(row.judged_again).data ?? null };
}

/** Keeps the exceptions of a source, whose calls are to be judged again then. */
export async function saveSourceRules(
  scope: OrganizationScope,
  sourceId: string,
  overrides: readonly RuleOverride[],
): Promise<void> {
  const fields = { overrides: JSON.stringify(overrides), is_stale: true };
  await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .insertInto("source_rules")
      .values({ organization_id: scope.organizationId, source_id: sourceId, ...fields })
      .onConflict((conflict) => conflict.columns(["organization_id", "source_id"]).doUpdateSet(fields))
      .execute(),
  );
}

/** Ids of the sources whose calls have yet to be judged again. */
export async function listStaleSources(scope: OrganizationScope): Promise<readonly string[]> {
  const rows = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("source_rules")
      .select("source_id")
      .where("organization_id", "=", scope.organizationId)
      .where("is_stale", "=", true)
      .orderBy("source_id")
      .execute(),
  );
  return rows.map(({ source_id }) => source_id);
}

/**
 * Notes what became of a source's calls, in the transaction that judged them again: a chunk that is stored by the exceptions
 * of before comes before it or after it. They stay to be judged again where the exceptions changed meanwhile.
 */
export async function noteJudgedAgain(
  scope: OrganizationScope,
  tx: BulkTransaction,
  by: SourceExceptions,
  report: JudgedAgain,
): Promise<void> {
  const row = [scope.organizationId, by.sourceId];
  // Holds the row: whoever changes the exceptions from here on finds what is noted, and notes that it holds no more.
  await tx.query("update source_rules set judged_again = $3 where organization_id = $1 and source_id = $2", [
    ...row,
    JSON.stringify(report),
  ]);
  if (await areExceptionsOf(scope, tx, by))
    await tx.query("update source_rules set is_stale = false where organization_id = $1 and source_id = $2", row);
}

/** By which exceptions the calls of a source were judged. */
export interface SourceExceptions {
  readonly sourceId: string;
  readonly overrides: readonly RuleOverride[];
}

/**
 * Has the calls of a source judged again where its exceptions are other ones by now than those by which these were judged.
 * Call it in the transaction that stores the calls, under `ledgerTransaction`.
 */
export async function noteJudgedBy(scope: OrganizationScope, tx: BulkTransaction, by: SourceExceptions): Promise<void> {
  if (await areExceptionsOf(scope, tx, by)) return;
  await tx.query("update source_rules set is_stale = true where organization_id = $1 and source_id = $2", [
    scope.organizationId,
    by.sourceId,
  ]);
}

async function areExceptionsOf(
  scope: OrganizationScope,
  tx: BulkTransaction,
  { sourceId, overrides }: SourceExceptions,
): Promise<boolean> {
  const [row] = await tx.query<{ overrides: unknown }>(
    "select overrides from source_rules where organization_id = $1 and source_id = $2",
    [scope.organizationId, sourceId],
  );
  return JSON.stringify(RuleOverrides.safeParse(row?.overrides).data ?? []) === JSON.stringify(overrides);
}
