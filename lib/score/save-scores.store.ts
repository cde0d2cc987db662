import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { batches } from "@/lib/base/batches";
import type { DbTransaction } from "@/lib/platform/transaction";

/** A caller ID's score at the end of one day, as it is kept. */
export interface ScoreRow {
  readonly callerId: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly standing: string;
  readonly attempts: number;
  readonly version: number;
  /** What the score rests on: points lost per line and the weighted sums, over all carriers and per carrier. */
  readonly factors: unknown;
}

/** A caller ID's score as of now. */
export interface CurrentScore extends Omit<ScoreRow, "attempts" | "factors"> {
  /** ISO 8601; null while it never changed. */
  readonly standingSince: string | null;
}

const ROWS_PER_STATEMENT = 2_000;

/**
 * Stores scores per day; what is stored and equal stays untouched.
 * @returns how many rows were new or changed
 */
export async function saveScores(
  scope: OrganizationScope,
  tx: DbTransaction,
  rows: readonly ScoreRow[],
): Promise<number> {
  let changed = 0;
  for (const part of batches(rows, ROWS_PER_STATEMENT)) {
    const result = await sql`
      insert into score_day (organization_id, caller_id, day, score, low, high, standing, attempts, version, factors)
      select ${scope.organizationId}::uuid, caller_id, day, score, low, high, standing, attempts, version, factors
      from jsonb_to_recordset(${JSON.stringify(part.map(column))}::jsonb) as fresh
        (caller_id text, day date, score float8, low float8, high float8, standing standing, attempts int, version int, factors jsonb)
      on conflict (organization_id, caller_id, day) do update
        set score = excluded.score, low = excluded.low, high = excluded.high, standing = excluded.standing,
            attempts = excluded.attempts, version = excluded.version, factors = excluded.factors
        where (score_day.score, score_day.low, score_day.high, score_day.standing, score_day.attempts, score_day.version, score_day.factors)
          is distinct from (excluded.score, excluded.low, excluded.high, excluded.standing, excluded.attempts, excluded.version, excluded.factors)
    `.execute(tx);
    changed += Number(result.numAffectedRows ?? 0);
  }
  return changed;
}

/** Days of a caller ID whose scores are known anew, both included (`YYYY-MM-DD`). */
export interface ScoredSpan {
  readonly callerId: string;
  readonly fromDay: string;
  readonly untilDay: string;
}

/**
 * Removes scores of caller IDs on days on which they have none any more.
 * @returns how many
 */
export async function dropStaleScores(
  scope: OrganizationScope,
  tx: DbTransaction,
  spans: readonly ScoredSpan[],
  kept: readonly ScoreRow[],
): Promise<number> {
  const result = await sql`
    delete from score_day using unnest(${spans.map((span) => span.callerId)}::text[], ${spans.map((span) => span.fromDay)}::date[],
      ${spans.map((span) => span.untilDay)}::date[]) as span (caller_id, from_day, until_day)
    where organization_id = ${scope.organizationId}::uuid and score_day.caller_id = span.caller_id
      and day between span.from_day and span.until_day and not exists (
      select 1 from unnest(${kept.map((row) => row.callerId)}::text[], ${kept.map((row) => row.day)}::date[]) as kept (caller_id, day)
      where kept.caller_id = score_day.caller_id and kept.day = score_day.day)
  `.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

/**
 * Removes all scores but those of these caller IDs until a day.
 * @param lastDay `YYYY-MM-DD`
 * @returns how many
 */
export async function dropUnscored(
  scope: OrganizationScope,
  tx: DbTransaction,
  callerIds: readonly string[],
  lastDay: string,
): Promise<number> {
  const result = await sql`
    delete from score_day where organization_id = ${scope.organizationId}::uuid
      and (caller_id <> all (${callerIds}::text[]) or day > ${lastDay}::date)
  `.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

/** Shows each caller ID's score and standing as of now; caller IDs without a score show none. */
export async function saveCurrentScores(
  scope: OrganizationScope,
  tx: DbTransaction,
  rows: readonly CurrentScore[],
): Promise<void> {
  const columns = rows.map((row) => ({
    ...column({ ...row, attempts: 0, factors: null }),
    standing_since: row.standingSince,
  }));
  // Locked in the order of caller IDs, see `noteCallerIds`.
  await sql`
    with changed as materialized (
      select known.caller_id, fresh.day, fresh.score, fresh.low, fresh.high, fresh.version, fresh.standing_since,
        coalesce(fresh.standing, 'not_enough_calls') as standing
      from caller_id as known
        left join jsonb_to_recordset(${JSON.stringify(columns)}::jsonb) as fresh
          (caller_id text, day date, score float8, low float8, high float8, standing standing, version int, standing_since timestamptz)
        on fresh.caller_id = known.caller_id
      where known.organization_id = ${scope.organizationId}::uuid
        and (known.score, known.score_low, known.score_high, known.score_version, known.scored_day, known.standing, known.standing_since)
          is distinct from (fresh.score, fresh.low, fresh.high, fresh.version, fresh.day, coalesce(fresh.standing, 'not_enough_calls'), fresh.standing_since)
      order by known.caller_id collate "C" for no key update of known)
    update caller_id set score = changed.score, score_low = changed.low, score_high = changed.high, score_version = changed.version,
      scored_day = changed.day, standing = changed.standing, standing_since = changed.standing_since
    from changed
    where caller_id.organization_id = ${scope.organizationId}::uuid and caller_id.caller_id = changed.caller_id
  `.execute(tx);
}

function column(row: ScoreRow): Record<string, unknown> {
  return {
    caller_id: row.callerId,
    day: row.day,
    score: row.score,
    low: row.low,
    high: row.high,
    standing: row.standing,
    attempts: row.attempts,
    version: row.version,
    factors: row.factors,
  };
}
