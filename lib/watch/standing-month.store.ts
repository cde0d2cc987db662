import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";
import type { Standing } from "@/lib/watch/standing";

/** A caller ID that came to stand somewhere. */
export interface StandingStep {
  readonly callerId: string;
  /** Time of the call data at which the change was detectable. */
  readonly at: Date;
  readonly to: Standing;
}

/**
 * Every step of caller IDs that stood harmed, or on the way back, at `from` or came to within the time: the last one before
 * `from` by which they became harmed, the step that brought them where they stood at `from`, then those up to, without, `to`;
 * by caller ID, then oldest first.
 */
export async function listHarmSteps(
  scope: OrganizationScope,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<readonly StandingStep[]> {
  const own = sql`organization_id = ${scope.organizationId}::uuid`;
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<StandingStep>`
      with before as (
        select distinct on (caller_id) caller_id, at, "to" from standing_change
        where ${own} and at < ${from} order by caller_id, at desc
      ), since as (
        select distinct on (caller_id) caller_id, at, "to" from standing_change
        where ${own} and at < ${from} and "to" = 'harmed' order by caller_id, at desc
      ), within as (
        select caller_id, at, "to" from standing_change where ${own} and at >= ${from} and at < ${to}
      ), harmed as (
        select caller_id from before where "to" in ('harmed', 'recovering')
        union select caller_id from within where "to" in ('harmed', 'recovering')
      )
      select caller_id as "callerId", at, "to" from (select * from since union select * from before union select * from within) as steps
      where caller_id in (select caller_id from harmed) order by 1, 2
    `.execute(tx),
  );
  return rows;
}

/** The labels that people gave to these caller IDs; those without one are left out. */
export async function labelsOf(
  scope: OrganizationScope,
  callerIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (callerIds.length === 0) return new Map();
  const rows = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("caller_id")
      .select(["caller_id as callerId", "label"])
      .where("organization_id", "=", scope.organizationId)
      .where("caller_id", "in", callerIds)
      .where("label", "is not", null)
      .execute(),
  );
  return new Map(rows.map(({ callerId, label }) => [callerId, label ?? ""]));
}
