import type { OrganizationScope, SystemScope } from "@/lib/account/organization-scope";
import { DAY_MS } from "@/lib/base/time-units";
import { recountDays } from "@/lib/ledger/day/recount-days.store";
import type { Retention, RetentionPlan } from "@/lib/ledger/keep/retention-plan";
import { identityPlane } from "@/lib/platform/identity-plane";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** Every organisation but the demo, which keeps what it shows. */
export async function retainingOrganizations(_system: SystemScope): Promise<readonly string[]> {
  const all = await identityPlane().organization.findMany({ where: { isDemo: false }, select: { id: true } });
  return all.map(({ id }) => id);
}

/** For how long an organisation keeps what. */
export async function readRetention(scope: OrganizationScope): Promise<Retention> {
  return identityPlane().organization.findUniqueOrThrow({
    where: { id: scope.organizationId },
    select: { callDays: true, tallyMonths: true },
  });
}

/**
 * Changes for how long; what is past it goes within the hour.
 * @param shown what has to hold before; undefined for whatever does
 * @returns what holds now; null when what was shown does not
 */
export async function changeRetention(
  scope: OrganizationScope,
  { callDays, tallyMonths }: Retention,
  shown: Retention | undefined,
): Promise<Retention | null> {
  const before = shown === undefined ? {} : { callDays: shown.callDays, tallyMonths: shown.tallyMonths };
  const { count } = await identityPlane().organization.updateMany({
    where: { id: scope.organizationId, ...before },
    data: { callDays, tallyMonths },
  });
  return count === 0 ? null : { callDays, tallyMonths };
}

/** For how long an organisation keeps what, which nobody changes until the transaction ends; null when it has gone. */
export async function holdRetention(
  { organizationId }: OrganizationScope,
  tx: BulkTransaction,
): Promise<Retention | null> {
  const [held] = await tx.query<{ callDays: number; tallyMonths: number }>(
    `select call_days as "callDays", tally_months as "tallyMonths" from organization where id = $1 for no key update`,
    [organizationId],
  );
  return held ?? null;
}

/**
 * Start of the earliest call that an import of the last `callDays` brought; null when there was none. An import under way
 * may bring an earlier one as long as the ledger is not held.
 */
export async function firstRecentCall(
  { organizationId }: OrganizationScope,
  tx: BulkTransaction,
  callDays: number,
  now: Date,
): Promise<Date | null> {
  const [found] = await tx.query<{ first: Date | null }>(
    "select min(first_call_at) as first from import where organization_id = $1 and created_at > $2",
    [organizationId, new Date(now.getTime() - callDays * DAY_MS)],
  );
  return found?.first ?? null;
}

/** How much is past its time, by table. */
export interface PastRetention {
  readonly calls: number;
  readonly tallies: number;
  readonly scoreDays: number;
  readonly refusals: number;
}

/** Counts what a plan would remove, and removes nothing. */
export async function countPastRetention(
  scope: OrganizationScope,
  tx: BulkTransaction,
  plan: RetentionPlan,
): Promise<PastRetention> {
  const [found] = await tx.query<{ calls: number; tallies: number; scoreDays: number; refusals: number }>(
    `select (select count(*) from call where organization_id = $1 and started_at < $2)::float8 as calls,
       (select count(*) from tally where organization_id = $1 and hour < $3)::float8 as tallies,
       (select count(*) from score_day where organization_id = $1 and day < $3::date)::float8 as "scoreDays",
       (select coalesce(sum(cardinality(r.line)), 0) from rejected_record r join import i on i.organization_id = r.organization_id and i.id = r.import_id
        where r.organization_id = $1 and i.created_at < $2)::float8 as refusals`,
    [scope.organizationId, plan.callsFrom, plan.talliesFrom],
  );
  return found ?? { calls: 0, tallies: 0, scoreDays: 0, refusals: 0 };
}

/**
 * Removes what is past its time. Tallies outlive the calls that they were counted from: from `callsFrom` on everything
 * can be counted again, before it the tallies stand as they are, and no call is taken in any more. Call it under
 * `ledgerTransaction`.
 * @returns what was removed
 */
export async function applyRetention(
  scope: OrganizationScope,
  tx: BulkTransaction,
  plan: RetentionPlan,
): Promise<PastRetention> {
  const { organizationId } = scope;
  const past = await countPastRetention(scope, tx, plan);
  if (past.calls > 0) {
    await tx.query("delete from call where organization_id = $1 and started_at < $2", [organizationId, plan.callsFrom]);
    await tx.query(
      "update organization set calls_kept_from = $2 where id = $1 and (calls_kept_from is null or calls_kept_from < $2)",
      [organizationId, plan.callsFrom],
    );
  }
  if (past.refusals > 0)
    await tx.query(
      `delete from rejected_record r using import i where r.organization_id = $1 and i.organization_id = $1
         and i.id = r.import_id and i.created_at < $2`,
      [organizationId, plan.callsFrom],
    );
  await tx.query("delete from dialled_run where organization_id = $1 and started_at < $2", [
    organizationId,
    plan.callsFrom,
  ]);
  await tx.query("delete from repeated_call where organization_id = $1 and last_at < $2", [
    organizationId,
    plan.callsFrom,
  ]);
  if (past.tallies > 0) {
    await tx.query("delete from tally where organization_id = $1 and hour < $2", [organizationId, plan.talliesFrom]);
    await recountDays(scope, tx);
  }
  if (past.scoreDays > 0)
    await tx.query("delete from score_day where organization_id = $1 and day < $2::date", [
      organizationId,
      plan.talliesFrom,
    ]);
  return past;
}
