import type { OrganizationScope, SystemScope } from "@/lib/account/organization-scope";
import { bulkTransaction } from "@/lib/platform/bulk";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** Any months before these are typing errors, not calls. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * Makes the monthly partitions of `call` that are missing, safely while others write and while others make the same.
 * A table is made on its own and then attached, which never blocks readers or writers of the rest.
 * @param months as `YYYY-MM`
 * @throws Error for a month outside of 1990 to 2100
 */
export async function ensureCallPartitions(
  _scope: OrganizationScope | SystemScope,
  months: readonly string[],
): Promise<void> {
  for (const month of months) {
    const name = partitionName(month);
    await bulkTransaction(async (tx) => {
      if (await exists(tx, name)) return;
      await tx.query("select pg_advisory_xact_lock(hashtextextended('ringworthy call partitions', 0))");
      if (await exists(tx, name)) return;
      await tx.query(`create table ${name} (like call including defaults including constraints including indexes)`);
      await tx.query(
        `alter table call attach partition ${name} for values from ('${month}-01T00:00Z') to ('${nextMonth(month)}-01T00:00Z')`,
      );
    });
  }
}

/** Asks the catalog itself: a name that was looked up in vain a moment ago is remembered as missing. */
async function exists(tx: BulkTransaction, name: string): Promise<boolean> {
  const found = await tx.query("select 1 from pg_class where relname = $1", [name]);
  return found.length > 0;
}

function partitionName(month: string): string {
  const [, year, inYear] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  if (year === undefined || inYear === undefined || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR)
    throw new Error(`No partition for month ${month}`);
  return `call_p${year}_${inYear}`;
}

function nextMonth(month: string): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + 1);
  return at.toISOString().slice(0, 7);
}
