import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";

/** What became of the alerts of a rule; those that later data undid do not count. */
export interface RuleStatistics {
  readonly ruleId: string;
  readonly fired: number;
  /** Alerts that somebody has acknowledged, snoozed or ended. */
  readonly acknowledged: number;
  /** Alerts that somebody has called false. */
  readonly falseAlarms: number;
  readonly lastAt: Date;
}

/** What became of the alerts of every rule, ours and own ones, over all of their versions. */
export async function ruleStatistics(scope: OrganizationScope): Promise<ReadonlyMap<string, RuleStatistics>> {
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<RuleStatistics>`
      select rule_id as "ruleId", count(*)::int as fired,
        (count(*) filter (where status in ('acknowledged', 'snoozed') or resolution is not null
          or exists (select 1 from alert_note n where n.organization_id = alert.organization_id and n.alert_id = alert.id
            and n.kind in ('acknowledged', 'snoozed', 'resolved'))))::int as acknowledged,
        (count(*) filter (where resolution = 'false_alarm'))::int as "falseAlarms", max(detected_at) as "lastAt"
      from alert where organization_id = ${scope.organizationId}::uuid and withdrawn_at is null group by rule_id
    `.execute(tx),
  );
  return new Map(rows.map((row) => [row.ruleId, row]));
}
