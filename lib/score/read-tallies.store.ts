import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { Tally } from "@/lib/ledger/tally";
import { database } from "@/lib/platform/db";
import type { CountedTally } from "@/lib/score/counted-tally";

const HOUR_MS = 3_600_000;
const PAGE = 20_000;

/**
 * Every tally of the organisation from an hour on, hour by hour, a page in memory at a time.
 * Reads along the primary key.
 * @param fromHour whole hours since the Unix epoch
 */
export async function* readTallies(scope: OrganizationScope, fromHour: number): AsyncGenerator<CountedTally> {
  let after: TallyColumns | null = null;
  for (;;) {
    const rows: TallyColumns[] = await page(scope, fromHour, after);
    for (const [hour, callerId, carrier, campaign, outcome, attribution, attempts, refusals] of rows) {
      const sender = attribution === "none" ? "" : attribution;
      yield { hour, callerId, carrier, campaign, outcome, attribution: sender, attempts, refusals };
    }
    after = rows.at(-1) ?? null;
    if (rows.length < PAGE) return;
  }
}

type TallyColumns = [
  hour: number,
  callerId: string,
  carrier: string,
  campaign: string,
  outcome: Tally["outcome"],
  attribution: "none" | Exclude<Tally["attribution"], "">,
  attempts: number,
  refusals: number,
];

const KEY = "hour, caller_id, carrier, campaign, outcome, attribution";

async function page(scope: OrganizationScope, fromHour: number, after: TallyColumns | null): Promise<TallyColumns[]> {
  const place = after === null ? [fromHour] : after.slice(0, 6);
  const { rows } = await database().pool.query<TallyColumns>({
    text: `select (extract(epoch from hour) / 3600)::int, caller_id, carrier, campaign, outcome, attribution, attempts, refusals from tally
     where organization_id = $1 and ${after === null ? "hour >= $2" : `(${KEY}) > ($2, $3, $4, $5, $6::outcome, $7::attribution)`}
     order by ${KEY} limit ${PAGE}`,
    values: [scope.organizationId, new Date(Number(place[0]) * HOUR_MS), ...place.slice(1)],
    rowMode: "array",
  });
  return rows;
}
