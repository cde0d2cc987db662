import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { Tally } from "@/lib/ledger/tally";
import { database } from "@/lib/platform/db";

const HOUR_MS = 3_600_000;
const PAGE = 20_000;

/**
 * Every tally of the organisation, hour by hour, a page in memory at a time.
 * Reads along the primary key.
 */
export async function* readTallies(scope: OrganizationScope): AsyncGenerator<Tally> {
  let after: readonly unknown[] | null = null;
  for (;;) {
    const rows: TallyRow[] = await page(scope, after);
    for (const row of rows)
      yield {
        callerId: row.caller_id,
        hour: Math.round(row.hour.getTime() / HOUR_MS),
        carrier: row.carrier,
        campaign: row.campaign,
        outcome: row.outcome,
        attribution: row.attribution === "none" ? "" : row.attribution,
        attempts: row.attempts,
        talkMs: row.talk_ms,
        shortCalls: row.short_calls,
        zeroCalls: row.zero_calls,
        refusals: row.refusals,
      };
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = [last.hour, last.caller_id, last.carrier, last.campaign, last.outcome, last.attribution];
  }
}

interface TallyRow {
  hour: Date;
  caller_id: string;
  carrier: string;
  campaign: string;
  outcome: Tally["outcome"];
  attribution: "none" | Exclude<Tally["attribution"], "">;
  attempts: number;
  talk_ms: number;
  short_calls: number;
  zero_calls: number;
  refusals: number;
}

async function page(scope: OrganizationScope, after: readonly unknown[] | null): Promise<TallyRow[]> {
  const columns = "hour, caller_id, carrier, campaign, outcome, attribution";
  const { rows } = await database().pool.query<TallyRow>(
    `select ${columns}, attempts, talk_ms, short_calls, zero_calls, refusals from tally
     where organization_id = $1 ${after === null ? "" : `and (${columns}) > ($2, $3, $4, $5, $6::outcome, $7::attribution)`}
     order by ${columns} limit ${PAGE}`,
    after === null ? [scope.organizationId] : [scope.organizationId, ...after],
  );
  return rows;
}
