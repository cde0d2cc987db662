import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { Tally } from "@/lib/ledger/tally";
import { database } from "@/lib/platform/db";
import type { CountedTally } from "@/lib/score/counted-tally";

const HOUR_MS = 3_600_000;
const PAGE = 20_000;

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

/**
 * Every tally of the organisation from an hour on, in no particular order, page by page and all of one moment.
 * @param fromHour whole hours since the Unix epoch
 */
export async function* readTallies(scope: OrganizationScope, fromHour: number): AsyncGenerator<CountedTally[]> {
  const client = await database().pool.connect();
  let isWhole = false;
  try {
    await client.query("begin read only");
    // All rows are wanted, not the first ones soon.
    await client.query("set local cursor_tuple_fraction = 1");
    await client.query(
      `declare tallies no scroll cursor for
       select (extract(epoch from hour) / 3600)::int, caller_id, carrier, campaign, outcome, attribution, attempts, refusals from tally
       where organization_id = $1 and hour >= $2`,
      [scope.organizationId, new Date(fromHour * HOUR_MS)],
    );
    for (let size = PAGE; size === PAGE; ) {
      const { rows } = await client.query<TallyColumns>({ text: `fetch ${PAGE} from tallies`, rowMode: "array" });
      yield rows.map(([hour, callerId, carrier, campaign, outcome, sender, attempts, refusals]) => {
        const attribution = sender === "none" ? "" : sender;
        return { hour, callerId, carrier, campaign, outcome, attribution, attempts, refusals };
      });
      size = rows.length;
    }
    await client.query("commit");
    isWhole = true;
  } finally {
    // A connection on which reading broke off is still in its transaction: do not give it back.
    client.release(!isWhole);
  }
}
