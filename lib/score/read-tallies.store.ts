import type { OrganizationScope } from "@/lib/account/organization-scope";
import { DAY_MS } from "@/lib/base/time-units";
import { ATTRIBUTIONS, type Attribution, OUTCOMES, type Outcome } from "@/lib/outcome/outcome";
import { database } from "@/lib/platform/db";
import type { CountedTally } from "@/lib/score/counted-tally";
import type { TallyDay } from "@/lib/score/stretches";

const PAGE = 20_000;
const outcomes: ReadonlyMap<string, Outcome> = new Map(OUTCOMES.map((outcome) => [outcome, outcome]));
const attributions: ReadonlyMap<string, Attribution> = new Map(ATTRIBUTIONS.map((one) => [one, one]));

/** What cannot hold a space stands in one text: each further column costs as much as all of them together. */
type TallyColumns = [words: string, carrier: string, campaign: string];

/** How many tallies each UTC day holds from a day on (whole days since the Unix epoch), by day; days without any are left out. */
export async function tallyDays(scope: OrganizationScope, fromDay: number): Promise<TallyDay[]> {
  const { rows } = await database().pool.query<TallyDay>(
    `select (floor(date_part('epoch', hour) / 86400))::int as day, count(*)::int as tallies
     from tally where organization_id = $1 and hour >= $2 group by 1 order by 1`,
    [scope.organizationId, new Date(fromDay * DAY_MS)],
  );
  return rows;
}

/**
 * Every tally of the organisation on some UTC days, both included, in no particular order, page by page and all of one moment.
 * @param firstDay whole days since the Unix epoch
 */
export async function* readTallies(
  scope: OrganizationScope,
  firstDay: number,
  lastDay: number,
): AsyncGenerator<CountedTally[]> {
  const client = await database().pool.connect();
  let isWhole = false;
  try {
    await client.query("begin read only");
    // All rows are wanted, not the first ones soon.
    await client.query("set local cursor_tuple_fraction = 1");
    await client.query(
      `declare tallies no scroll cursor for
       select concat_ws(' ', (date_part('epoch', hour) / 3600)::int, attempts, refusals, outcome, attribution, caller_id), carrier, campaign
       from tally where organization_id = $1 and hour >= $2 and hour < $3`,
      [scope.organizationId, new Date(firstDay * DAY_MS), new Date((lastDay + 1) * DAY_MS)],
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
