import type { OrganizationScope } from "@/lib/account/organization-scope";
import { DAY_TABLES, type DayTable, selectDays } from "@/lib/ledger/day/day-table";
import { openRollup } from "@/lib/ledger/tally/rollup-state.store";
import type { BulkTransaction } from "@/lib/platform/transaction";

/**
 * Computes the sums by day again from the tallies and puts right what differs. Call it under `ledgerTransaction`.
 * @returns how many rows differed; 0 unless something is broken
 */
export async function recountDays(scope: OrganizationScope, tx: BulkTransaction): Promise<number> {
  await openRollup(scope, tx);
  let differences = 0;
  for (const table of DAY_TABLES) differences += await recount(scope, tx, table);
  return differences;
}

/**
 * Lets the sums follow the days of the zone that the organisation is in now, when it has moved. Call it under
 * `ledgerTransaction`.
 */
export async function followTimeZone(scope: OrganizationScope, tx: BulkTransaction): Promise<void> {
  const moved = await tx.query(
    `update rollup_state set time_zone = organization.time_zone from organization
     where rollup_state.organization_id = $1 and organization.id = $1 and rollup_state.time_zone <> organization.time_zone
     returning 1`,
    [scope.organizationId],
  );
  if (moved.length > 0) await recountDays(scope, tx);
}

async function recount(scope: OrganizationScope, tx: BulkTransaction, table: DayTable): Promise<number> {
  const { name, sums } = table;
  const key = ["day", ...table.keys].join(", ");
  const values = sums.join(", ");
  await tx.query(
    `create temporary table true_${name} on commit drop as ${selectDays(table, "tally", "organization_id = $1 and attempts > 0")}`,
    [scope.organizationId],
  );
  await tx.query(`analyze true_${name}`);
  const of = (relation: string, columns: readonly string[]) => columns.map((one) => `${relation}.${one}`).join(", ");
  const removed = await tx.query(
    `delete from ${name} where organization_id = $1 and not exists (
       select 1 from true_${name} as t where (${of("t", ["day", ...table.keys])}) = (${of(name, ["day", ...table.keys])}))
     returning 1`,
    [scope.organizationId],
  );
  const changed = await tx.query(
    `insert into ${name} (organization_id, ${key}, ${values}) select $1, ${key}, ${values} from true_${name}
     on conflict (organization_id, ${key}) do update set ${sums.map((sum) => `${sum} = excluded.${sum}`).join(", ")}
       where (${of(name, sums)}) is distinct from (${of("excluded", sums)})
     returning 1`,
    [scope.organizationId],
  );
  // It may be counted again within one transaction.
  await tx.query(`drop table true_${name}`);
  return removed.length + changed.length;
}
