import { sql } from "kysely";
import type { Fleet } from "@/bench/dashboard/plant-fleet";
import type { GroupKey } from "@/lib/ledger/report/group-source";
import { tenantTransaction } from "@/lib/platform/db";
import { loadCallerDays } from "@/lib/present/caller-id/caller-days.loader";
import { loadCallerIds } from "@/lib/present/caller-id/caller-id-list.loader";
import { loadCallerIdPage } from "@/lib/present/caller-id/caller-id-page.loader";
import { loadCallerIdsPage } from "@/lib/present/caller-id/caller-ids-page.loader";
import { readCallFilter } from "@/lib/present/calls/call-filter";
import { loadCallGroups } from "@/lib/present/calls/call-groups.loader";
import { loadOverview } from "@/lib/present/overview/overview.loader";

/** Loads one screen; the number tells one time from another, so that not always the same rows are asked for. */
export type Load = (run: number) => Promise<unknown>;

const callerId = (fleet: Fleet, run: number) => `+1312${String((run * 7919) % fleet.callerIds).padStart(7, "0")}`;

/** The screens as the product loads them. */
export function screens(fleet: Fleet): Readonly<Record<string, Load>> {
  const { scope, organization } = fleet;
  const list = (url: Readonly<Record<string, string>>) => loadCallerIdsPage(scope, organization, "owner", url);
  return {
    overview: () => loadOverview(scope, organization, "owner"),
    "list by score": () => list({}),
    "list by attempts": () => list({ sort: "attempts" }),
    "list by blocked": () => list({ sort: "blocked" }),
    "list, harmed only": () => list({ standing: "harmed", sort: "blocked" }),
    "list, search": (run) => list({ q: callerId(fleet, run).slice(-5), sort: "attempts" }),
    "list, a later page": (run) => {
      const wish = {
        span: { from: null, to: null },
        search: null,
        standings: [],
        sort: "blocked",
        order: "desc",
        limit: 100,
      } as const;
      return loadCallerIds(scope, organization, { ...wish, after: { key: 0.1, callerId: callerId(fleet, run) } });
    },
    "small charts": (run) =>
      loadCallerDays(
        scope,
        organization,
        Array.from({ length: 100 }, (_, n) => callerId(fleet, run + n)),
      ),
    "calls by carrier": () => groups(fleet, "carrier"),
    "calls by caller ID": () => groups(fleet, "callerId"),
    "calls by day": () => groups(fleet, "day"),
    "one caller ID by hour": (run) => groups(fleet, "hour", { callerId: callerId(fleet, run) }),
    detail: (run) => loadCallerIdPage({ scope, organization, role: "owner" }, callerId(fleet, run)),
  };
}

/** Whether a screen is one of those whose time is aimed at: overview, list and a caller ID's page. */
export function isTargeted(screen: string): boolean {
  return screen === "overview" || screen === "detail" || screen.startsWith("list");
}

/** Questions that no sum by day answers, so that hours are added up: beside the target, and told with it. */
export function hourlyScreens(fleet: Fleet): Readonly<Record<string, Load>> {
  const { scope } = fleet;
  const elsewhere = { ...fleet.organization, timeZone: "Europe/Berlin" };
  return {
    "calls by hour": () => groups(fleet, "hour"),
    "calls by campaign": () => groups(fleet, "campaign"),
    "overview in another zone": () => loadOverview(scope, elsewhere, "owner"),
    "list by score in another zone": () => loadCallerIdsPage(scope, elsewhere, "owner", {}),
    "list by blocked in another zone": () => loadCallerIdsPage(scope, elsewhere, "owner", { sort: "blocked" }),
    "detail in another zone": (run) =>
      loadCallerIdPage({ scope, organization: elsewhere, role: "owner" }, callerId(fleet, run)),
  };
}

function groups({ scope, organization }: Fleet, by: GroupKey, url: Readonly<Record<string, string>> = {}) {
  return loadCallGroups(scope, organization, readCallFilter(url), by);
}

/** The same answers from single calls, as few statements as they take. */
export function rawAnswers(fleet: Fleet): Readonly<Record<string, Load>> {
  const { scope, organization } = fleet;
  const month = sql`organization_id = ${organization.id}::uuid and started_at >= '2026-10-03Z' and started_at < '2026-11-02Z'`;
  const day = sql`date_trunc('day', started_at, ${organization.timeZone}::text)`;
  const ask = (statement: (run: number) => ReturnType<typeof sql>) => (run: number) =>
    tenantTransaction(scope.organizationId, (tx) => statement(run).execute(tx));
  const byCaller = (order: ReturnType<typeof sql>) =>
    ask(
      () => sql`
      select caller_id, outcome, sum(calls) from (
        select caller_id, outcome, count(*) as calls, ${order} as place from call where ${month} group by 1, 2) as counted
      where place <= 100 group by 1, 2`,
    );
  return {
    overview: ask(() => sql`select ${day}, carrier, outcome, count(*) from call where ${month} group by 1, 2, 3`),
    "list by attempts": byCaller(sql`dense_rank() over (order by count(*) desc)`),
    "list by blocked": byCaller(
      sql`dense_rank() over (order by count(*) filter (where outcome = 'blocked_603plus') desc)`,
    ),
    "small charts": ask((run) => {
      const callerIds = Array.from({ length: 100 }, (_, n) => callerId(fleet, run + n));
      return sql`select caller_id, ${day}, outcome, count(*) from call where ${month} and caller_id = any(${callerIds}) group by 1, 2, 3`;
    }),
    detail: ask(
      (run) => sql`
        select ${day}, carrier, outcome, count(*) from call where ${month} and caller_id = ${callerId(fleet, run)}
        group by 1, 2, 3`,
    ),
  };
}
