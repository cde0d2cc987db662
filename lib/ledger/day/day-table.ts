import { OUTCOMES } from "@/lib/outcome/outcome";
import { outcomesOf } from "@/lib/outcome/outcome-group";

/** A table of sums of tallies by day: its key beyond organisation and day, and what is added up in it. */
export interface DayTable {
  readonly name: "fleet_day" | "caller_day" | "block_day";
  readonly keys: readonly string[];
  readonly sums: readonly string[];
}

/** The whole fleet by carrier and outcome. */
export const FLEET_DAY: DayTable = { name: "fleet_day", keys: ["carrier", "outcome"], sums: ["attempts"] };
/** Each caller ID, with a column of attempts for each outcome. */
export const CALLER_DAY: DayTable = { name: "caller_day", keys: ["caller_id"], sums: OUTCOMES };
/** Blocked attempts of each caller ID by carrier. */
export const BLOCK_DAY: DayTable = { name: "block_day", keys: ["caller_id", "carrier"], sums: ["blocked"] };

/** All of them. */
export const DAY_TABLES: readonly DayTable[] = [FLEET_DAY, CALLER_DAY, BLOCK_DAY];

/** The zone whose days an organisation's sums follow, in a statement in which `$1` stands for the organisation. */
const ZONE = "(select time_zone from rollup_state where organization_id = $1)";

/**
 * The statement that adds up rows of tallies (`hour`, `caller_id`, `carrier`, `outcome`, `attempts`) as the table holds
 * them: columns `day`, the keys, the sums. Tallies that hold nothing but refusals of blocked legs make no row. `$1` stands for the organisation.
 * @param source what follows `from`, with its condition; nothing comes from outside
 */
export function selectDays({ name, keys, sums }: DayTable, source: string, condition = "true"): string {
  const added =
    name === "caller_day"
      ? sums.map((outcome) => `coalesce(sum(attempts) filter (where outcome = '${outcome}'), 0)::int as ${outcome}`)
      : sums.map((sum) => `sum(attempts)::int as ${sum}`);
  const only = name === "block_day" ? ` and outcome in ('${outcomesOf("blocked").join("', '")}')` : "";
  const key = ["day", ...keys].join(", ");
  return `select (hour at time zone ${ZONE})::date as day, ${[...keys, ...added].join(", ")}
    from ${source} where ${condition}${only} group by ${key} having sum(attempts) > 0`;
}

/**
 * Parts of a `with` that take rows of tallies (see {@link selectDays}) out of the table. A row of which nothing is left
 * goes: deleted and not emptied, because finding the empty ones later would mean to look at all.
 */
export function lessenDays(table: DayTable, source: string): string {
  const { name, keys, sums } = table;
  const isSame = ["day", ...keys].map((key) => `${name}.${key} = gone_${name}.${key}`).join(" and ");
  const of = (relation: string) => `(${sums.map((sum) => `${relation}.${sum}`).join(", ")})`;
  const where = `${name}.organization_id = $1 and ${isSame} and ${of(name)}`;
  return `gone_${name} as (${selectDays(table, source)}), emptied_${name} as (
    delete from ${name} using gone_${name} where ${where} = ${of(`gone_${name}`)}
  ), lessened_${name} as (
    update ${name} set ${sums.map((sum) => `${sum} = ${name}.${sum} - gone_${name}.${sum}`).join(", ")}
    from gone_${name} where ${where} <> ${of(`gone_${name}`)}
  )`;
}
