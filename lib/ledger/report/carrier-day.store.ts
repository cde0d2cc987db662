import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { ReportWindow } from "@/lib/ledger/report/report-window";
import { outcomesOf } from "@/lib/outcome/outcome-group";
import { tenantTransaction } from "@/lib/platform/db";

/** Calls towards one carrier on one day of the zone that could have been connected, and those of them that a network blocked. */
export interface CarrierDay {
  /** Empty for the unknown carrier. */
  readonly carrier: string;
  /** `2026-11-03` */
  readonly date: string;
  readonly attempts: number;
  readonly blocked: number;
}

const ROUTABLE = outcomesOf("routable");
const BLOCKED = outcomesOf("blocked");

/** The fleet's calls per carrier and day, oldest first; days without calls are left out. */
export async function countCarrierDays(
  { organizationId }: OrganizationScope,
  { from, to, days }: ReportWindow,
  timeZone: string,
): Promise<readonly CarrierDay[]> {
  const source =
    days === null
      ? sql`select carrier, (hour at time zone ${timeZone}::text)::date as day, outcome, attempts from tally
          where organization_id = ${organizationId}::uuid and hour >= ${from} and hour < ${to}`
      : sql`select carrier, day, outcome, attempts from fleet_day
          where organization_id = ${organizationId}::uuid and day between ${days.first}::date and ${days.last}::date`;
  const { rows } = await tenantTransaction(organizationId, (tx) =>
    sql<CarrierDay>`
      select carrier, day::text as date, sum(attempts)::float8 as attempts,
        coalesce(sum(attempts) filter (where outcome::text = any(${BLOCKED})), 0)::float8 as blocked
      from (${source}) as counted where outcome::text = any(${ROUTABLE}) group by carrier, day order by day, carrier
    `.execute(tx),
  );
  return rows;
}
