import { type RawBuilder, sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";

/** Why somebody is not to be called: ever; from the number that was blocked; or for a day. */
export type RetryGuardList = "never_call" | "not_from_this_number" | "pause";

/** A callee not to call again, by the latest call that says so. */
export interface GuardedCall {
  readonly list: RetryGuardList;
  readonly callKey: number;
  readonly callerId: string;
  readonly calleeArea: string;
  readonly calleeToken: string;
  readonly outcome: string;
  readonly at: Date;
  readonly importId: string;
  readonly filename: string;
  readonly line: number;
}

/** Which rows are asked for; null leaves a side open. */
export interface RetryGuardFilter {
  readonly list: RetryGuardList | null;
  readonly callerId: string | null;
  readonly importId: string | null;
}

/** A place in the list: the row after which the next page begins. */
export interface RetryGuardPlace {
  readonly at: Date;
  readonly callKey: number;
  readonly list: string;
}

/** How long a plain decline keeps the dialler away, where the callee's device named no other time (RFC 3261 section 21.6.2). */
export const PAUSE_HOURS = 24;

/**
 * Callees who pressed unwanted (607), whichever number called; pairs that a network blocked (603+, 608); and callees who
 * declined within a day before the last call. Each once per list, the latest call first.
 */
export async function listGuardedCalls(
  scope: OrganizationScope,
  filter: RetryGuardFilter,
  page: { readonly limit: number; readonly after: RetryGuardPlace | null },
): Promise<{ readonly rows: readonly GuardedCall[]; readonly next: RetryGuardPlace | null }> {
  const { after, limit } = page;
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<GuardedCall>`
      select g.list, g.call_key as "callKey", g.caller_id as "callerId", g.callee_area as "calleeArea",
        g.callee_token as "calleeToken", g.outcome, g.started_at as at, g.import_id as "importId", i.filename, g.line
      from (${sql.join(wantedLists(scope, filter.list), sql` union all `)}) g
      join import i on i.organization_id = ${scope.organizationId}::uuid and i.id = g.import_id
      where true
        ${filter.callerId === null ? sql`` : sql`and g.caller_id = ${filter.callerId}`}
        ${filter.importId === null ? sql`` : sql`and g.import_id = ${filter.importId}::uuid`}
        ${after === null ? sql`` : sql`and (g.started_at, g.call_key, g.list) < (${after.at}::timestamptz, ${after.callKey}::bigint, ${after.list}::text)`}
      order by g.started_at desc, g.call_key desc, g.list desc limit ${limit + 1}
    `.execute(tx),
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { rows: shown, next: hasMore ? { at: last.at, callKey: last.callKey, list: last.list } : null };
}

function wantedLists(scope: OrganizationScope, list: RetryGuardList | null): readonly RawBuilder<unknown>[] {
  const lists: Readonly<Record<RetryGuardList, RawBuilder<unknown>>> = {
    never_call: latest(scope, "never_call", sql`callee_token`, sql`outcome = 'unwanted_607'`),
    not_from_this_number: latest(
      scope,
      "not_from_this_number",
      sql`caller_id, callee_token`,
      sql`(outcome in ('blocked_603plus', 'rejected_608') or blocked_leg is not null)`,
    ),
    pause: latest(
      scope,
      "pause",
      sql`callee_token`,
      sql`outcome = 'declined_603' and started_at > (select max(last_call_at) from caller_id
        where organization_id = ${scope.organizationId}::uuid) - make_interval(hours => ${PAUSE_HOURS})`,
    ),
  };
  return list === null ? Object.values(lists) : [lists[list]];
}

function latest(
  scope: OrganizationScope,
  list: RetryGuardList,
  subject: RawBuilder<unknown>,
  condition: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`(
    select distinct on (${subject}) ${list}::text as list, call_key, caller_id, callee_area, callee_token,
      coalesce(blocked_leg, outcome)::text as outcome, started_at, import_id, line
    from call where organization_id = ${scope.organizationId}::uuid and ${condition}
    order by ${subject}, started_at desc, call_key desc
  )`;
}
