import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertReach } from "@/lib/alert/alert-draft";
import type { Outcome } from "@/lib/outcome/outcome";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";
import { evidenceOf, weightOf } from "@/lib/score/evidence-cell";

/** So many days after the change are looked at. */
const REACH_DAYS = 28;

/**
 * An alert is raised on the first calls that show a change; this is how it went on: the same figure over the calls since the
 * change began, until it was over, at most 28 days. Alerts of own rules have none.
 */
export async function alertReach(
  scope: OrganizationScope,
  alertIds: readonly string[],
): Promise<ReadonlyMap<string, AlertReach>> {
  if (alertIds.length === 0) return new Map();
  return tenantTransaction(scope.organizationId, (tx) => alertReachIn(scope, tx, alertIds));
}

/** The same within a transaction, which knows alerts that it has raised itself. */
export async function alertReachIn(
  scope: OrganizationScope,
  tx: DbTransaction,
  alertIds: readonly string[],
): Promise<ReadonlyMap<string, AlertReach>> {
  const { rows } = await sql<{
    id: string;
    metric: string;
    outcome: Outcome;
    attribution: string;
    attempts: number;
    refusals: number;
  }>`
      select a.id, a.evidence ->> 'metric' as metric, t.outcome, t.attribution,
        sum(t.attempts)::int as attempts, sum(t.refusals)::int as refusals
      from alert a join tally t on t.organization_id = a.organization_id and t.caller_id = a.caller_id
        and t.hour >= date_trunc('hour', (a.evidence ->> 'since')::timestamptz)
        and t.hour < least((a.evidence ->> 'since')::timestamptz + make_interval(days => ${REACH_DAYS}),
          coalesce((a.evidence ->> 'overAt')::timestamptz, 'infinity'))
        and (a.carrier is null or t.carrier = a.carrier)
      where a.organization_id = ${scope.organizationId}::uuid and a.id = any (${[...alertIds]}::uuid[])
        and a.evidence -> 'rule' is null
      group by 1, 2, 3, 4
    `.execute(tx);
  const reach = new Map<string, AlertReach>();
  for (const { id, metric, attribution, ...tally } of rows) {
    const evidence = evidenceOf({
      outcome: tally.outcome,
      attribution: attribution === "network_suspected" ? attribution : "",
    });
    if (evidence === null) continue;
    const calls = weightOf(tally, evidence);
    const isHit = metric === "answer" ? evidence === "answered" : evidence === "blocked" || evidence === "inferred";
    const { hits, n } = reach.get(id) ?? { hits: 0, n: 0 };
    reach.set(id, { hits: hits + (isHit ? calls : 0), n: n + calls });
  }
  return reach;
}
