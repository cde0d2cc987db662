import type { OrganizationScope } from "@/lib/account/organization-scope";
import { ATTRIBUTIONS, type Attribution, OUTCOMES, type Outcome } from "@/lib/outcome/outcome";
import { database } from "@/lib/platform/db";
import type { CountedTally } from "@/lib/score/counted-tally";

const HOUR_MS = 3_600_000;
const PAGE = 20_000;
const outcomes: ReadonlyMap<string, Outcome> = new Map(OUTCOMES.map((outcome) => [outcome, outcome]));
const attributions: ReadonlyMap<string, Attribution> = new Map(ATTRIBUTIONS.map((one) => [one, one]));

/** What cannot hold a space stands in one text: each further column costs as much as all of them together. */
type TallyColumns = [words: string, carrier: string, campaign: string];

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
       select concat_ws(' ', (date_part('epoch', hour) / 3600)::int, attempts, refusals, outcome, attribution, caller_id), carrier, campaign
       from tally where organization_id = $1 and hour >= $2`,
      [scope.organizationId, new Date(fromHour * HOUR_MS)],
    );
    for (let size = PAGE; size === PAGE; ) {
      const { rows } = await client.query<TallyColumns>({ text: `fetch ${PAGE} from tallies`, rowMode: "array" });
      yield rows.map(tallyOf);
      size = rows.length;
    }
    await client.query("commit");
    isWhole = true;
  } finally {
    // A connection on which reading broke off is still in its transaction: do not give it back.
    client.release(!isWhole);
  }
}

function tallyOf([words, carrier, campaign]: TallyColumns): CountedTally {
  const [hour, attempts, refusals, outcome = "", attribution = "", callerId = ""] = words.split(" ");
  return {
    callerId,
    hour: Number(hour),
    carrier,
    campaign,
    outcome: outcomes.get(outcome) ?? "unknown",
    attribution: attributions.get(attribution) ?? "",
    attempts: Number(attempts),
    refusals: Number(refusals),
  };
}
