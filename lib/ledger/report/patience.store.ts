import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { hasCode } from "@/lib/base/has-code";
import { STATEMENT_ENDED } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** Nobody waits longer for a list, and nobody else should wait behind it. */
const PATIENCE_MS = 15_000;

/**
 * Asks something of single calls that may take long, because only few of very many match.
 * @throws AppError `unprocessable` when it takes too long, with what to do about it
 */
export async function withinPatience<T>(
  _scope: OrganizationScope,
  tx: DbTransaction,
  ask: () => Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  await sql`select set_config('statement_timeout', ${String(patienceMs)}, true)`.execute(tx);
  try {
    return await ask();
  } catch (error) {
    if (!hasCode(error, STATEMENT_ENDED)) throw error;
    throw new AppError(
      "unprocessable",
      "There are too many calls to look through for this. Choose fewer days, or one caller ID.",
    );
  }
}
