import type { OrganizationScope } from "@/lib/account/organization-scope";
import { CALLER_DAY } from "@/lib/ledger/day/day-table";
import { REPORT_DAYS } from "@/lib/ledger/report/report-window";
import { type OutcomeGroup, outcomesOf } from "@/lib/outcome/outcome-group";
import type { BulkTransaction } from "@/lib/platform/transaction";

/**
 * Adds up, beside each caller ID, the last 30 days that hold calls: what lists are sorted by. Call it under
 * `ledgerTransaction`; the next call that is stored makes lists add up the days themselves again.
 */
export async function recountRecent(scope: OrganizationScope, tx: BulkTransaction): Promise<void> {
  const [counted] = await tx.query<{ first: string | null; last: string | null }>(
    `update rollup_state set recent_from = busy.first, recent_to = busy.last
     from (select min(day) as first, max(day) as last from (
       select distinct day from fleet_day where organization_id = $1 order by day desc limit ${REPORT_DAYS}) as days) as busy
     where organization_id = $1 returning recent_from::text as first, recent_to::text as last`,
    [scope.organizationId],
  );
  if (!counted?.first || !counted.last) return;
  const sums = await tx.query<RecentSums>(
    `select caller_id, sum(${CALLER_DAY.sums.join(" + ")})::int as attempts, sum(${columns("connected")})::int as connected,
       sum(${columns("routable")})::int as routable, sum(${columns("blocked")})::int as blocked,
       '{' || concat_ws(',', ${CALLER_DAY.sums.map((outcome) => `sum(${outcome})`).join(", ")}) || '}' as outcomes
     from caller_day where organization_id = $1 and day between $2 and $3 group by caller_id`,
    [scope.organizationId, counted.first, counted.last],
  );
  await saveRecent(scope, tx, sums);
}

interface RecentSums {
  caller_id: string;
  attempts: number;
  connected: number;
  routable: number;
  blocked: number;
  /** As the server writes an array of integers. */
  outcomes: string;
}

/** Sent there and back, because right after an import the server has no statistics to plan a join of the two with. */
async function saveRecent(scope: OrganizationScope, tx: BulkTransaction, sums: readonly RecentSums[]): Promise<void> {
  await tx.query(
    `update caller_id set recent_attempts = 0, recent_connected = 0, recent_routable = 0, recent_blocked = 0, recent_outcomes = '{}'
     where organization_id = $1 and recent_attempts > 0 and caller_id <> all ($2)`,
    [scope.organizationId, sums.map((row) => row.caller_id)],
  );
  await tx.query(
    `update caller_id set recent_attempts = s.attempts, recent_connected = s.connected, recent_routable = s.routable, recent_blocked = s.blocked,
       recent_outcomes = s.outcomes::int[]
     from unnest($2::text[], $3::int[], $4::int[], $5::int[], $6::int[], $7::text[]) as s (caller_id, attempts, connected, routable, blocked, outcomes)
     where caller_id.organization_id = $1 and caller_id.caller_id = s.caller_id
       and recent_outcomes <> s.outcomes::int[]`,
    [
      scope.organizationId,
      sums.map((row) => row.caller_id),
      sums.map((row) => row.attempts),
      sums.map((row) => row.connected),
      sums.map((row) => row.routable),
      sums.map((row) => row.blocked),
      sums.map((row) => row.outcomes),
    ],
  );
}

/** The columns of `caller_day` that count towards one thing, as a sum. */
function columns(group: keyof Omit<OutcomeGroup, "bucket">): string {
  return outcomesOf(group).join(" + ");
}
