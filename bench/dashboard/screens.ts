import { sql } from "kysely";
import type { Fleet } from "@/bench/dashboard/plant-fleet";
import { tenantTransaction } from "@/lib/platform/db";
import { loadCallerDays } from "@/lib/present/caller-days.loader";
import { loadCallerIds } from "@/lib/present/caller-id-list.loader";
import { loadCallerIdPage } from "@/lib/present/caller-id-page.loader";
import { loadCallerIdsPage } from "@/lib/present/caller-ids-page.loader";
import { loadOverview } from "@/lib/present/overview.loader";

/** Loads one screen; the number tells one time from another, so that not always the same rows are asked for. */
type Load = (run: number) => Promise<unknown>;

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
    detail: (run) => loadCallerIdPage({ scope, organization, role: "owner" }, callerId(fleet, run)),
  };
}

/** The same answers from single calls, as few statements as they take. */
export function rawAnswers({ scope, organization }: Fleet): Readonly<Record<string, Load>> {
  const month = sql`organization_id = ${organization.id}::uuid and started_at >= '2026-10-03Z' and started_at < '2026-11-02Z'`;
  const ask = (statement: ReturnType<typeof sql>) => () =>
    tenantTransaction(scope.organizationId, (tx) => statement.execute(tx));
  return {
    overview: ask(sql`
      select date_trunc('day', started_at, ${organization.timeZone}::text), carrier, outcome, count(*) from call where ${month} group by 1, 2, 3`),
    "list by blocked": ask(sql`
      select caller_id, count(*), count(*) filter (where outcome = 'blocked_603plus') as blocked from call where ${month}
      group by 1 order by 3 desc limit 100`),
  };
}
