import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { ReportWindow } from "@/lib/ledger/report/report-window";
import { tenantTransaction } from "@/lib/platform/db";

/** Names that the records of an organisation give, the most used first; none of them is empty. */
export interface CallNames {
  readonly carriers: readonly string[];
  readonly trunks: readonly string[];
  readonly campaigns: readonly string[];
}

const NAMES_MAX = 200;

/** The names of carriers and trunks that were ever seen, and of the campaigns of that time. */
export async function listCallNames(scope: OrganizationScope, window: ReportWindow): Promise<CallNames> {
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<{ kind: keyof CallNames; name: string }>`
      with named (kind, name, calls) as (
        select 'carriers', carrier, sum(attempts) from fleet_day
          where organization_id = ${scope.organizationId}::uuid group by carrier
        union all
        select 'trunks', trunk, sum(calls) from signal_day
          where organization_id = ${scope.organizationId}::uuid group by trunk
        union all
        select 'campaigns', campaign, sum(attempts) from tally
          where organization_id = ${scope.organizationId}::uuid and hour >= ${window.from} and hour < ${window.to} group by campaign
      ), ranked as (
        select kind, name, row_number() over (partition by kind order by calls desc, name) as place from named where name <> ''
      )
      select kind, name from ranked where place <= ${NAMES_MAX} order by kind, place
    `.execute(tx),
  );
  const of = (kind: keyof CallNames) => rows.filter((row) => row.kind === kind).map(({ name }) => name);
  return { carriers: of("carriers"), trunks: of("trunks"), campaigns: of("campaigns") };
}
