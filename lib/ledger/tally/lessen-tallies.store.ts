import type { OrganizationScope } from "@/lib/account/organization-scope";
import { DAY_TABLES, lessenDays } from "@/lib/ledger/day/day-table";
import { openRollup } from "@/lib/ledger/tally/rollup-state.store";
import { COUNTED_COLUMNS, selectTallies } from "@/lib/ledger/tally/tally-table";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** Tells a call from every other one of its organisation. */
export interface CallIdentity {
  /** When it began, Unix milliseconds. */
  readonly ms: number;
  readonly key: number;
}

/** A call that was deleted, and where it had come from. */
export interface GoneCall {
  /** When it began, Unix milliseconds. */
  readonly ms: number;
  readonly call_key: number;
  readonly import_id: string;
  readonly line: number;
}

/**
 * Deletes calls and takes them out of the tallies, and of their sums by day, in one statement. Call it under
 * `ledgerTransaction`, and let `recountRefusals` follow: a tally that only refusals hold in place is left to it.
 * @param which the rest of a `delete from call …` statement after `from`, with `$1` standing for the organisation
 * @param values of `$2` and on
 * @returns the deleted calls
 */
export async function lessenTallies(
  scope: OrganizationScope,
  tx: BulkTransaction,
  which: string,
  values: readonly unknown[],
): Promise<GoneCall[]> {
  await openRollup(scope, tx);
  const rows = await tx.query<GoneCall>(
    `with gone as (
       delete from ${which}
       returning round(date_part('epoch', started_at) * 1000) as ms, call_key, import_id, line, ${COUNTED_COLUMNS}
     ), summed as (
       ${selectTallies("gone")}
     ), lessened as (
       update tally set attempts = tally.attempts - summed.attempts, talk_ms = tally.talk_ms - summed.talk_ms,
         short_calls = tally.short_calls - summed.short_calls, zero_calls = tally.zero_calls - summed.zero_calls
       from summed
       where tally.organization_id = $1 and tally.hour = summed.hour and tally.caller_id = summed.caller_id and tally.carrier = summed.carrier
         and tally.campaign = summed.campaign and tally.outcome = summed.outcome and tally.attribution = summed.attribution
     ), ${DAY_TABLES.map((table) => lessenDays(table, "summed")).join(", ")}
     select ms, call_key, import_id, line from gone`,
    [scope.organizationId, ...values],
  );
  if (rows.length > 0)
    await tx.query("delete from tally where organization_id = $1 and attempts <= 0 and refusals = 0", [
      scope.organizationId,
    ]);
  return rows;
}

/** Deletes these calls, as far as they are stored, and takes them out of the tallies; see {@link lessenTallies}. */
export async function takeOutCalls(
  scope: OrganizationScope,
  tx: BulkTransaction,
  calls: readonly CallIdentity[],
): Promise<GoneCall[]> {
  return lessenTallies(
    scope,
    tx,
    `call using unnest($2::float8[], $3::bigint[]) as one (ms, key)
     where call.organization_id = $1 and call.started_at = to_timestamp(one.ms / 1000) and call.call_key = one.key`,
    [calls.map(({ ms }) => ms), calls.map(({ key }) => key)],
  );
}
