import type { OrganizationScope } from "@/lib/account/organization-scope";
import { COUNTED_COLUMNS, selectTallies } from "@/lib/ledger/tally/tally-table";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** Tallies of hours whose calls have gone by age can no longer be counted: they stand as they are. */
const KEPT_FROM = "coalesce((select calls_kept_from from organization where id = $1), '-infinity')";

/**
 * Computes every tally again from the stored calls and puts right what differs. Refusals come after, see
 * `recountRefusals`, to which tallies without attempts are left. Call it under `ledgerTransaction`.
 * @returns how many tallies differed; 0 unless something is broken
 */
export async function recomputeTallies(scope: OrganizationScope, tx: BulkTransaction): Promise<number> {
  await tx.query(
    `create temporary table true_tally on commit drop as
     ${selectTallies(`(select ${COUNTED_COLUMNS} from call where organization_id = $1) as counted`)}`,
    [scope.organizationId],
  );
  const removed = await tx.query(
    `delete from tally where organization_id = $1 and attempts <> 0 and hour >= ${KEPT_FROM} and not exists (
       select 1 from true_tally as t where (t.hour, t.caller_id, t.carrier, t.campaign, t.outcome, t.attribution)
         = (tally.hour, tally.caller_id, tally.carrier, tally.campaign, tally.outcome, tally.attribution))
     returning 1`,
    [scope.organizationId],
  );
  const changed = await tx.query(
    `insert into tally (organization_id, hour, caller_id, carrier, campaign, outcome, attribution, attempts, talk_ms, short_calls, zero_calls, refusals)
     select $1, hour, caller_id, carrier, campaign, outcome, attribution, attempts, talk_ms, short_calls, zero_calls, 0 from true_tally
     on conflict (organization_id, caller_id, hour, carrier, campaign, outcome, attribution) do update
       set attempts = excluded.attempts, talk_ms = excluded.talk_ms, short_calls = excluded.short_calls, zero_calls = excluded.zero_calls
       where (tally.attempts, tally.talk_ms, tally.short_calls, tally.zero_calls)
         is distinct from (excluded.attempts, excluded.talk_ms, excluded.short_calls, excluded.zero_calls)
     returning 1`,
    [scope.organizationId],
  );
  return removed.length + changed.length;
}
