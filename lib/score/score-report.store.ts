import { sql } from "kysely";
import { z } from "zod";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";
import { HARM_LINES } from "@/lib/score/harm";
import type { ScoreReasons } from "@/lib/score/score-reasons";

/** How a caller ID scored at the end of one day. */
export interface StoredScore {
  readonly callerId: string;
  /** `YYYY-MM-DD`, a day of UTC. */
  readonly date: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly standing: "good" | "watch" | "harmed" | "recovering" | "not_enough_calls";
  readonly attempts: number;
  readonly version: number;
}

const Weight = z.number().min(0);
const Reasons = z.object({
  lost: z.record(z.enum(HARM_LINES), z.number()),
  sums: z.object({
    calls: Weight,
    declined: Weight,
    unwanted: Weight,
    inferred: Weight,
    blocked: Weight,
    answered: Weight,
    expectedAnswers: Weight,
    expectedAnswersOfAll: Weight,
    expectedDeclines: Weight,
  }),
});

/** A part of a list of scores: so many, of the days after one. */
interface ScorePart {
  readonly limit: number;
  /** `YYYY-MM-DD`; null from the first day on. */
  readonly after: string | null;
}

/** The scores of a caller ID from `from` up to, without, `to`, oldest first; a bound that is null is open. All, or a part. */
export async function listScores(
  scope: OrganizationScope,
  callerId: string,
  span: { readonly from: Date | null; readonly to: Date | null },
  part?: ScorePart,
): Promise<readonly StoredScore[]> {
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<StoredScore>`
      select caller_id as "callerId", day::text as date, score, low, high, standing, attempts, version from score_day
      where organization_id = ${scope.organizationId}::uuid and caller_id = ${callerId}
        and day >= coalesce((${span.from}::timestamptz at time zone 'UTC')::date, '-infinity')
        and (day::timestamp at time zone 'UTC') < coalesce(${span.to}::timestamptz, 'infinity')
        and day > coalesce(${part?.after ?? null}::date, '-infinity')
      order by day limit ${part?.limit ?? null}::bigint
    `.execute(tx),
  );
  return rows;
}

/** What the latest stored score of a caller ID rests on; null when there is none. */
export async function findScoreReasons(scope: OrganizationScope, callerId: string): Promise<ScoreReasons | null> {
  const row = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("score_day")
      .select("factors")
      .where("organization_id", "=", scope.organizationId)
      .where("caller_id", "=", callerId)
      .orderBy("day", "desc")
      .limit(1)
      .executeTakeFirst(),
  );
  return row === undefined ? null : Reasons.parse(row.factors);
}
