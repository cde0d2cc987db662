import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** Everything that is made from calls, in an order in which nothing refers to what has gone. */
const TABLES = [
  "delivery",
  "alert",
  "advice_finding",
  "advice_action",
  "advice_assignment",
  "advice_review",
  "standing_change",
  "score_day",
  "evaluation_memory",
  "caller_memory",
  "known_carrier",
  "detector_state",
  "caller_id",
  "tally",
  "fleet_day",
  "caller_day",
  "block_day",
  "rollup_state",
  "call",
  "signal_day",
  "dialled_run",
  "rejected_record",
  "repeated_call",
  "import",
  "source_rules",
  "source_mapping",
  "source",
] as const;

/** Erases an organisation's calls, everything derived from them, and its imports. Call it under `ledgerTransaction`. */
export async function eraseLedger(scope: OrganizationScope, tx: BulkTransaction): Promise<void> {
  for (const table of TABLES)
    await tx.query(`delete from "${table}" where organization_id = $1`, [scope.organizationId]);
}
