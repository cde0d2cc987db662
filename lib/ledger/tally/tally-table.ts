import { outcomesOf } from "@/lib/outcome/outcome-group";
import { SHORT_TALK_MAX_MS } from "@/lib/outcome/talk-band";

const CONNECTED = outcomesOf("connected");
const KEY = "hour, caller_id, carrier, campaign, outcome, attribution";

/** What a row of `call` adds to a tally, as columns: those of the tally's key, `talk_ms`, `is_connected`. */
export const COUNTED_COLUMNS = `date_trunc('hour', started_at, 'UTC') as hour, caller_id, carrier, campaign, outcome, attribution,
  talk_ms, mid_call or outcome in ('${CONNECTED.join("', '")}') as is_connected`;

/**
 * The statement that adds rows of {@link COUNTED_COLUMNS} up as `tally` holds them, but for refusals: in SQL what
 * `TallyCells` does in memory.
 * @param source what follows `from`; nothing comes from outside
 */
export function selectTallies(source: string): string {
  return `select ${KEY}, count(*)::int as attempts,
      coalesce(sum(talk_ms) filter (where is_connected), 0)::bigint as talk_ms,
      count(*) filter (where is_connected and talk_ms between 1 and ${SHORT_TALK_MAX_MS})::int as short_calls,
      count(*) filter (where is_connected and talk_ms <= 0)::int as zero_calls
    from ${source} group by ${KEY}`;
}
