import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { CallerProfile } from "@/lib/advice/caller-facts";
import type { FleetProfile } from "@/lib/advice/fleet-facts";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** Days of an organisation, in its zone. */
export interface FactsRequest {
  readonly timeZone: string;
  readonly country: string;
  /** Last day with calls, and the first that is looked at: whole days since the Unix epoch. */
  readonly today: number;
  readonly from: number;
}

/** The last day with calls, in that zone, whole days since the Unix epoch; null when there are none. */
export async function lastCallDay(scope: OrganizationScope, timeZone: string): Promise<number | null> {
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<{ day: number | null }>`
      select (max(last_call_at) at time zone ${timeZone}::text)::date - date '1970-01-01' as day
      from caller_id where organization_id = ${scope.organizationId}::uuid
    `.execute(tx),
  );
  return rows[0]?.day ?? null;
}

/** What is known of each caller ID beside its calls. */
export async function listCallerProfiles(
  scope: OrganizationScope,
  { timeZone, today, from }: FactsRequest,
): Promise<readonly CallerProfile[]> {
  const start = midnight(from, timeZone);
  const month = midnight(today - 27, timeZone);
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<CallerProfile>`
      select c.caller_id as "callerId", c.label, c."group", c.purpose,
        (c.first_call_at at time zone ${timeZone}::text)::date - date '1970-01-01' as "firstDay",
        (c.last_call_at at time zone ${timeZone}::text)::date - date '1970-01-01' as "lastDay",
        (select (max(hour) at time zone ${timeZone}::text)::date - date '1970-01-01' from tally
          where organization_id = c.organization_id and caller_id = c.caller_id and hour < ${start}) as "idleSince",
        (select count(*)::int from registration
          where organization_id = c.organization_id and caller_id = c.caller_id and registered_at is not null
            and registry in ('free_caller_registry', 'cnam', 'branded_calling')) as registrations,
        complaint.month as complaints30, complaint.quarter as complaints90, complaint.strange as "complaintsWithoutCalls",
        coalesce(campaign.campaigns, '[]') as campaigns,
        (select count(distinct started_at)::int from dialled_run
          where organization_id = c.organization_id and caller_id = c.caller_id and started_at >= ${month}) as "dialledRuns"
      from caller_id c
      left join lateral (
        select count(*) filter (where day > ${today - 30}::int)::int as month, count(*)::int as quarter,
          (count(*) filter (where ${isStrange()}))::int as strange
        from (select observed_at, (observed_at at time zone 'UTC')::date - date '1970-01-01' as day from observation
          where organization_id = c.organization_id and caller_id = c.caller_id and source in ('ftc', 'fcc')) o
        where day > ${today - 90}::int
      ) complaint on true
      left join (
        select caller_id, json_agg(json_build_object('campaign', campaign, 'attempts', attempts)) as campaigns
        from (select caller_id, campaign, sum(attempts)::int as attempts from tally
          where organization_id = ${scope.organizationId}::uuid and hour >= ${month} group by 1, 2) counted group by 1
      ) campaign on campaign.caller_id = c.caller_id
      where c.organization_id = ${scope.organizationId}::uuid
    `.execute(tx),
  );
  return rows;
}

/** Whether the number did not call around the day of a complaint, while others of the organisation did. */
function isStrange() {
  const around = sql`t.organization_id = c.organization_id
    and t.hour >= o.observed_at - interval '1 day' and t.hour < o.observed_at + interval '2 days'`;
  return sql`not exists (select 1 from tally t where ${around} and t.caller_id = c.caller_id)
    and exists (select 1 from tally t where ${around})`;
}

/** What is known of the organisation beside its caller IDs. */
export async function loadFleetProfile(
  scope: OrganizationScope,
  { timeZone, country, today }: FactsRequest,
): Promise<FleetProfile> {
  const since = midnight(today - 29, timeZone);
  return tenantTransaction(scope.organizationId, async (tx) => {
    const [people, campaigns, beside] = [
      await countPeople(tx, scope, since),
      await countLiveAnswers(tx, scope, since),
      await countBeside(tx, scope, since),
    ];
    return { country, ...people, campaigns, ...beside };
  });
}

async function countPeople(tx: DbTransaction, scope: OrganizationScope, since: ReturnType<typeof midnight>) {
  const { rows } = await sql<Pick<FleetProfile, "callees" | "calleesOf3" | "calleesOf5" | "mostNumbers">>`
    select count(*)::int as callees, coalesce(max(numbers), 0)::int as "mostNumbers",
      (count(*) filter (where numbers >= 3))::int as "calleesOf3", (count(*) filter (where numbers >= 5))::int as "calleesOf5"
    from (select count(distinct caller_id) as numbers from call
      where organization_id = ${scope.organizationId}::uuid and started_at >= ${since} group by callee_token) person
  `.execute(tx);
  return rows[0] ?? { callees: 0, calleesOf3: 0, calleesOf5: 0, mostNumbers: 0 };
}

async function countLiveAnswers(tx: DbTransaction, scope: OrganizationScope, since: ReturnType<typeof midnight>) {
  const { rows } = await sql<FleetProfile["campaigns"][number]>`
    select campaign, count(*)::int as "answeredLive", (count(*) filter (where talk_ms <= 3000))::int as "droppedLive"
    from call where organization_id = ${scope.organizationId}::uuid and started_at >= ${since}
      and outcome = 'answered' and talk_ms is not null
    group by campaign order by campaign
  `.execute(tx);
  return rows;
}

async function countBeside(tx: DbTransaction, scope: OrganizationScope, since: ReturnType<typeof midnight>) {
  const { rows } = await sql<Pick<FleetProfile, "inbound30" | "areNumbersCompared" | "hasComplaints">>`
    select (select case when sum((skipped_reasons ->> 'inbound')::bigint) > 0
        then coalesce(sum((skipped_reasons ->> 'inbound')::bigint) filter (where last_call_at >= ${since}), 0)::int end
      from import where organization_id = ${scope.organizationId}::uuid) as "inbound30",
      exists (select 1 from import where organization_id = ${scope.organizationId}::uuid
        and calls_numbered > 0 and last_call_at >= ${since}) as "areNumbersCompared",
      exists (select 1 from observation
        where organization_id = ${scope.organizationId}::uuid and source in ('ftc', 'fcc')) as "hasComplaints"
  `.execute(tx);
  return rows[0] ?? { inbound30: null, areNumbersCompared: false, hasComplaints: false };
}

function midnight(day: number, timeZone: string) {
  return sql`((date '1970-01-01' + ${day}::int)::timestamp at time zone ${timeZone}::text)`;
}
