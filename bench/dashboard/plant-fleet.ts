import type { Organization } from "@/lib/account/organization/organization";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import { recountDays } from "@/lib/ledger/day/recount-days.store";
import { ensureCallPartitions } from "@/lib/ledger/keep/partition.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { recountRecent } from "@/lib/ledger/report/recent-sums.store";
import type { Database } from "@/lib/platform/db";

/** A fleet to be planted: every caller ID calls through every carrier on every day. */
export interface FleetWish {
  readonly name: string;
  readonly callerIds: number;
  readonly days: number;
  readonly carriers: number;
}

/** A fleet whose screens are timed. */
export interface Fleet {
  readonly organization: Organization;
  readonly scope: OrganizationScope;
  readonly callerIds: number;
  readonly tallies: number;
}

const LAST_DAY = "2026-11-01";
const ZONE = "America/New_York";
const HOUR = `timestamptz '${LAST_DAY} 00:00Z' - d * interval '1 day' + (13 + (c + 3 * k + d) % 10) * interval '1 hour'`;
const OUTCOME = `(array['answered','no_answer','answered','busy','declined_603','answered','no_answer','blocked_603plus','answered_machine','unreachable'])[1 + (hashint4(c * 31 + d * 7 + k) & 1023) % 10]::outcome`;

async function organizationNamed(
  database: Database,
  name: string,
): Promise<{ organization: Organization; scope: OrganizationScope }> {
  const organization = await database.prisma.organization.create({ data: { slug: name, name, timeZone: ZONE } });
  return { organization, scope: mintOrganizationScope(organization.id, { kind: "system" }) };
}

/** The fleet of that name that was planted before; null where there is none. */
export async function plantedFleet(database: Database, { name, callerIds }: FleetWish): Promise<Fleet | null> {
  const organization = await database.prisma.organization.findUnique({ where: { slug: name } });
  if (organization === null) return null;
  const scope = mintOrganizationScope(organization.id, { kind: "system" });
  const { rows } = await database.pool.query("select count(*)::int as tallies from tally where organization_id = $1", [
    organization.id,
  ]);
  return { organization, scope, callerIds, tallies: rows[0].tallies };
}

/** Plants tallies, caller IDs and scores, and the sums that the product keeps of them. */
export async function plantFleet(database: Database, wish: FleetWish): Promise<Fleet> {
  const { organization, scope } = await organizationNamed(database, wish.name);
  const { pool } = database;
  const planted = await pool.query(
    `insert into tally (organization_id, hour, caller_id, carrier, campaign, outcome, attribution, attempts, talk_ms, short_calls, zero_calls, refusals)
     select $1, ${HOUR}, '+1312' || lpad(c::text, 7, '0'), 'Carrier ' || k, '', ${OUTCOME}, 'none', 1 + c % 7, 0, 0, 0, 0
     from generate_series($2::int - 1, 0, -1) as d, generate_series(0, $3::int - 1) as c, generate_series(1, $4::int) as k
     order by d desc, c, k`,
    [organization.id, wish.days, wish.callerIds, wish.carriers],
  );
  await pool.query(
    `insert into caller_id (organization_id, caller_id, first_call_at, last_call_at, score, score_low, score_high, score_version, standing, standing_since)
     select $1, '+1312' || lpad(c::text, 7, '0'), timestamptz '2025-10-01Z', timestamptz '${LAST_DAY} 20:00Z' - c * interval '1 second',
       score, score - 5, score + 5, 1, (case when score < 30 then 'harmed' when score < 50 then 'watch' else 'good' end)::standing, now()
     from generate_series(0, $2::int - 1) as c, lateral (select 20 + (hashint4(c) & 1023) % 75 as score) as scored`,
    [organization.id, wish.callerIds],
  );
  await ledgerTransaction(scope, async (tx) => {
    await recountDays(scope, tx);
    await recountRecent(scope, tx);
  });
  return { organization, scope, callerIds: wish.callerIds, tallies: planted.rowCount ?? 0 };
}

/** Plants neighbours: a few caller IDs with a month of calls each. */
export async function plantSmallTenants(database: Database, tenants: number): Promise<void> {
  for (let tenant = 0; tenant < tenants; tenant += 1) {
    const { organization } = await organizationNamed(database, `tenant-${tenant}`);
    await database.pool.query(
      `insert into tally (organization_id, hour, caller_id, carrier, campaign, outcome, attribution, attempts, talk_ms, short_calls, zero_calls, refusals)
       select $1, ${HOUR}, '+1312' || lpad(c::text, 7, '0'), 'Carrier ' || k, '', ${OUTCOME}, 'none', 1, 0, 0, 0, 0
       from generate_series(29, 0, -1) as d, generate_series(0, 9) as c, generate_series(1, 2) as k`,
      [organization.id],
    );
  }
}

/** Plants single calls of the fleet over the month that its screens show. */
export async function plantRawCalls(database: Database, { organization, scope }: Fleet, calls: number): Promise<void> {
  await ensureCallPartitions(scope, ["2026-10", "2026-11"]);
  await database.pool.query(
    `insert into call (organization_id, started_at, call_key, caller_id, callee_token, callee_area, carrier, trunk, campaign, outcome, confidence,
       attribution, rule_id, classifier_version, mid_call, import_id, line)
     select $1, timestamptz '2026-10-03Z' + n * (interval '30 days' / $2::int), n, '+1312' || lpad((n % 5000)::text, 7, '0'), gen_random_uuid(), '+1 212',
       'Carrier ' || (1 + n % 5), '', '', (array['answered','no_answer','busy','blocked_603plus'])[1 + n % 4]::outcome, 'certain', 'none', 'bench', 1, false, $1, n
     from generate_series(0, $2::int - 1) as n`,
    [organization.id, calls],
  );
  await database.pool.query("vacuum analyze call");
}
