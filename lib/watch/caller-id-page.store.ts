import { type RawBuilder, sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { likePattern } from "@/lib/base/like-pattern";
import { searchText, searchTextWithin } from "@/lib/base/search-text";
import { CALLER_DAY } from "@/lib/ledger/day/day-table";
import type { ReportWindow } from "@/lib/ledger/report/report-window";
import { outcomesOf } from "@/lib/outcome/outcome-group";
import { tenantTransaction } from "@/lib/platform/db";
import type { Standing } from "@/lib/watch/standing";

/** What a list of caller IDs may be sorted by. */
export const CALLER_ID_SORTS = ["score", "attempts", "blocked", "lastCallAt"] as const;
export type CallerIdSort = (typeof CALLER_ID_SORTS)[number];

/** A place in the list: the caller ID after which the next page begins, and the figure by which it stands there. */
export interface CallerIdPlace {
  readonly key: number;
  readonly callerId: string;
}

/** Which caller IDs are asked for, and in which order. */
export interface CallerIdQuery {
  /** Part of the number or of its label; null for all. */
  readonly search: string | null;
  /** Any of these; all when empty. */
  readonly standings: readonly Standing[];
  readonly sort: CallerIdSort;
  readonly order: "asc" | "desc";
  /** The time in which calls count for the order; null when there are none. */
  readonly window: ReportWindow | null;
  readonly limit: number;
  readonly after: CallerIdPlace | null;
}

/** A caller ID and how it stands now. */
export interface CallerIdRow {
  readonly callerId: string;
  readonly label: string | null;
  readonly group: string | null;
  readonly owner: string | null;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly version: number | null;
  readonly standing: Standing;
  readonly standingSince: Date | null;
  readonly firstCallAt: Date;
  readonly lastCallAt: Date;
}

/** A page of caller IDs, and where the next one begins. */
export interface CallerIdRowPage {
  readonly rows: readonly CallerIdRow[];
  readonly next: CallerIdPlace | null;
}

const COLUMNS =
  sql.raw(`c.caller_id as "callerId", c.label, c."group", c.owner, c.score, c.score_low as low, c.score_high as high,
  c.score_version as version, c.standing, c.standing_since as "standingSince",
  c.first_call_at as "firstCallAt", c.last_call_at as "lastCallAt"`);

/** Beyond every figure: caller IDs without one stand last in either order. */
const BEYOND = 1e18;

/** Caller IDs in the order asked for; of two with the same figure the smaller number comes first. */
export async function listCallerIds(scope: OrganizationScope, query: CallerIdQuery): Promise<CallerIdRowPage> {
  const { standings, limit, after } = query;
  const isRising = query.order === "asc";
  const beyond = isRising ? sql`>` : sql`<`;
  const rows = await tenantTransaction(scope.organizationId, async (tx) => {
    const counts = countsFor(scope, query);
    const key = sql`coalesce(${figure(query, counts)}, ${isRising ? BEYOND : -BEYOND}::float8)`;
    const found = await sql<CallerIdRow & { key: number }>`
      select * from (
        select ${COLUMNS}, ${key} as key from caller_id c ${counts?.join ?? sql``}
        where c.organization_id = ${scope.organizationId}::uuid ${searched(query.search)}
          ${standings.length === 0 ? sql`` : sql`and c.standing = any(${[...standings]}::standing[])`}
      ) listed
      ${after === null ? sql`` : sql`where key ${beyond} ${after.key} or (key = ${after.key} and "callerId" > ${after.callerId})`}
      order by key ${isRising ? sql`asc` : sql`desc`}, "callerId" limit ${limit + 1}
    `.execute(tx);
    return found.rows;
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ key: _, ...row }) => row),
    next: rows.length > limit && last !== undefined ? { key: last.key, callerId: last.callerId } : null,
  };
}

/** Numbers hold digits and need no folding of case, which would cost most of the time over a large fleet. */
function searched(search: string | null) {
  if (search === null) return sql``;
  const part = likePattern(search);
  const [number, within] = [searchText(search), searchTextWithin(search)].map((text) =>
    likePattern(text.toLowerCase()),
  );
  return sql`and (c.caller_id like ${number} ${number === within ? sql`` : sql`or c.caller_id like ${within}`} or c.label ilike ${part} or c."group" ilike ${part} or c.owner ilike ${part})`;
}

/** One caller ID; null when the organisation never used it. */
export async function findCallerId(scope: OrganizationScope, callerId: string): Promise<CallerIdRow | null> {
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<CallerIdRow>`
      select ${COLUMNS} from caller_id c where c.organization_id = ${scope.organizationId}::uuid and c.caller_id = ${callerId}
    `.execute(tx),
  );
  return rows[0] ?? null;
}

/** Writes label, group and owner beside caller IDs; what is undefined stays. @returns those that the organisation has */
export async function describeCallerIds(
  scope: OrganizationScope,
  callerIds: readonly string[],
  change: Readonly<Partial<Record<"label" | "group" | "owner", string | null | undefined>>>,
): Promise<readonly string[]> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    // In the order in which all lock them, see `noteCallerIds`.
    await sql`
      select from caller_id where organization_id = ${scope.organizationId}::uuid
        and caller_id = any (${[...callerIds]}::text[]) order by caller_id collate "C" for update
    `.execute(tx);
    const changed = await tx
      .updateTable("caller_id")
      // Setting the key to itself keeps the statement whole when nothing else changes.
      .set((one) => ({
        caller_id: one.ref("caller_id"),
        label: change.label,
        group: change.group,
        owner: change.owner,
      }))
      .where("organization_id", "=", scope.organizationId)
      .where("caller_id", "in", callerIds)
      .returning("caller_id as callerId")
      .execute();
    return changed.map(({ callerId }) => callerId);
  });
}

/** Where the figures stand by which lists are sorted: what they are, and the join that brings them. */
interface Counts {
  readonly attempts: RawBuilder<unknown>;
  readonly blocked: RawBuilder<unknown>;
  readonly join: RawBuilder<unknown>;
}

function figure({ sort }: CallerIdQuery, counts: Counts | null) {
  if (sort === "score") return sql`c.score`;
  if (sort === "lastCallAt") return sql`extract(epoch from c.last_call_at)::float8`;
  if (counts === null) return sql`null::float8`;
  return sort === "attempts" ? counts.attempts : counts.blocked;
}

const BLOCKED = outcomesOf("blocked");
const ROUTABLE = outcomesOf("routable");
const NOTHING_RECENT = sql`c.recent_attempts = 0`;

/** The figures that an order needs, from the nearest place that holds them: the caller ID, its days, its hours. */
function countsFor(scope: OrganizationScope, { sort, window }: CallerIdQuery): Counts | null {
  if (window === null || sort === "score" || sort === "lastCallAt") return null;
  const { days } = window;
  if (days?.isRecent)
    return {
      attempts: sql`case when ${NOTHING_RECENT} then null else c.recent_attempts::float8 end`,
      blocked: sql`c.recent_blocked::float8 / nullif(c.recent_routable, 0)`,
      join: sql``,
    };
  const counted =
    days === null
      ? sql`sum(attempts)::float8 as attempts,
          coalesce(sum(attempts) filter (where outcome::text = any(${BLOCKED})), 0)::float8
            / nullif(sum(attempts) filter (where outcome::text = any(${ROUTABLE})), 0)::float8 as blocked
        from tally where organization_id = ${scope.organizationId}::uuid and hour >= ${window.from} and hour < ${window.to}`
      : sql`sum(${sql.raw(CALLER_DAY.sums.join(" + "))})::float8 as attempts,
          sum(${sql.raw(BLOCKED.join(" + "))})::float8 / nullif(sum(${sql.raw(ROUTABLE.join(" + "))}), 0)::float8 as blocked
        from caller_day where organization_id = ${scope.organizationId}::uuid and day between ${days.first}::date and ${days.last}::date`;
  return {
    attempts: sql`counted.attempts`,
    blocked: sql`counted.blocked`,
    join: sql`left join (select caller_id, ${counted} group by caller_id) counted on counted.caller_id = c.caller_id`,
  };
}
