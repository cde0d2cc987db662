import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";
import type { StoredScore } from "@/lib/score/score-report.store";

const PAGE_SIZE = 5_000;

/** Days of UTC as `YYYY-MM-DD`, both included; null leaves a side open. */
export interface DaySpan {
  readonly from: string | null;
  readonly to: string | null;
}

/** Every score of every caller ID in the span, by caller ID and day; read in pages, so that any number fits in memory. */
export async function* exportScores(scope: OrganizationScope, span: DaySpan): AsyncGenerator<StoredScore> {
  let last: StoredScore | undefined;
  do {
    const page: readonly StoredScore[] = await scorePage(scope, span, last);
    yield* page;
    last = page.length < PAGE_SIZE ? undefined : page.at(-1);
  } while (last !== undefined);
}

async function scorePage(
  { organizationId }: OrganizationScope,
  { from, to }: DaySpan,
  after: StoredScore | undefined,
): Promise<readonly StoredScore[]> {
  const { rows } = await tenantTransaction(organizationId, (tx) =>
    sql<StoredScore>`
      select caller_id as "callerId", day::text as date, score, low, high, standing, attempts, version from score_day
      where organization_id = ${organizationId}::uuid
        and day between coalesce(${from}::date, '-infinity') and coalesce(${to}::date, 'infinity')
        and (caller_id, day) > (${after?.callerId ?? ""}, coalesce(${after?.date ?? null}::date, '-infinity'))
      order by caller_id, day limit ${PAGE_SIZE}
    `.execute(tx),
  );
  return rows;
}
