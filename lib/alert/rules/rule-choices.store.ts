import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { RuleChoices } from "@/lib/alert/rules/rule-choices";
import { tenantTransaction } from "@/lib/platform/db";

const NAMES_MAX = 500;

/** The groups, labels, carriers and campaigns that the organisation's calls and caller IDs name. */
export async function ruleChoices(scope: OrganizationScope): Promise<RuleChoices> {
  const id = sql`organization_id = ${scope.organizationId}::uuid`;
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<{ [Name in keyof RuleChoices]: string[] }>`
      select
        array(select distinct "group" from caller_id where ${id} and "group" is not null order by 1 limit ${NAMES_MAX}) as groups,
        array(select distinct label from caller_id where ${id} and label is not null order by 1 limit ${NAMES_MAX}) as labels,
        array(select carrier from fleet_day where ${id} and carrier <> '' group by 1 order by 1 limit ${NAMES_MAX}) as carriers,
        array(select campaign from tally where ${id} and campaign <> ''
          and hour > (select max(hour) - interval '30 days' from tally where ${id}) group by 1 order by 1 limit ${NAMES_MAX}) as campaigns
    `.execute(tx),
  );
  return rows[0] ?? { groups: [], labels: [], carriers: [], campaigns: [] };
}
